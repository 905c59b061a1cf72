-- Rows of the shared list as its first program wrote them.

INSERT INTO shared_places (id, revision, state, body) VALUES
  (x'00000000000000000000000000000046', 2, 'hidden', '{"v":1,"body":{}}');

INSERT INTO place_deeds (place_id, number, body) VALUES
  (x'00000000000000000000000000000046', 1, '{"v":1,"body":{}}'),
  (x'00000000000000000000000000000046', 2, '{"v":1,"body":{}}');
