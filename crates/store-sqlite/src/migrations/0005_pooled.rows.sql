-- Rows of agreements and releases as their first program wrote them.

INSERT INTO pooled_agreements (account_id, day) VALUES
  (x'00000000000000000000000000000001', '2026-05-15');

INSERT INTO pooled_releases (number, body) VALUES
  (1, '{"v":1,"body":{}}');
