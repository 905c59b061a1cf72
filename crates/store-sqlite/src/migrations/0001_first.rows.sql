-- Rows as the first program wrote them.

INSERT INTO accounts (id, revision, email, made, expires, body) VALUES
  (x'00000000000000000000000000000001', 3, 'maria@example.org', 1778846400000000, NULL,
   '{"v":1,"body":{"name":"María","password":"$argon2id$p","recovery":"$argon2id$r","role":"administrator","zone":"America/Chicago","week_starts_on_sunday":true}}'),
  (x'00000000000000000000000000000002', 1, NULL, 1778846400000001, 1778850000000000,
   '{"v":1,"body":{"name":"","password":null,"recovery":null,"role":"person","zone":null,"week_starts_on_sunday":false}}');

INSERT INTO sessions (id, account_id, secret, began, seen, ends, shared_computer) VALUES
  (x'0000000000000000000000000000000a', x'00000000000000000000000000000001',
   x'0101010101010101010101010101010101010101010101010101010101010101', 1778846400000000, 1778846460000000,
   1778847300000000, 1);

INSERT INTO tokens (id, purpose, account_id, issued_by, secret, made, ends, used) VALUES
  (x'0000000000000000000000000000001e', 'reset', x'00000000000000000000000000000001', 'Ana', x'0202020202020202020202020202020202020202020202020202020202020202',
   1778846400000000, 1778850000000000, 1778846500000000),
  (x'0000000000000000000000000000001f', 'invitation', NULL, 'Ana', x'0303030303030303030303030303030303030303030303030303030303030303',
   1778846400000000, 1778850000000000, NULL);

INSERT INTO attempts (key, at) VALUES ('sign-in', 1778846400000000), ('sign-in', 1778846400000000);

INSERT INTO jobs (id, account_id, key, kind, state, words, attempts, lease, made) VALUES
  (x'00000000000000000000000000000028', x'00000000000000000000000000000001', 'read 5', 'read_document', 'given_up',
   'It has a password.', 3, 1778846430000000, 1778846400000000),
  (x'00000000000000000000000000000029', x'00000000000000000000000000000002', 'renew', 'renew_readings', 'waiting', '', 0, NULL,
   1778846400000000);

INSERT INTO marks (account_id, mark) VALUES
  (x'00000000000000000000000000000001', 4), (x'00000000000000000000000000000002', 0);

INSERT INTO records (account_id, kind, id, revision, body) VALUES
  (x'00000000000000000000000000000001', 'history', x'00000000000000000000000000000000', 2, '{"v":1,"body":{"rows":[]}}'),
  (x'00000000000000000000000000000001', 'week', x'00000000000000000000000000000007', 4, '{"v":1,"body":{}}');

INSERT INTO originals (account_id, document_id, bytes) VALUES
  (x'00000000000000000000000000000001', x'00000000000000000000000000000005', x'255044462d');

UPDATE changes SET sequence = 9;
