-- Rows of circles as their first program wrote them.

INSERT INTO circles (circle_id, revision, mark, body) VALUES
  (x'0000000000000000000000000000003c', 1, 4, '{"v":1,"body":{}}');

INSERT INTO circle_seats (circle_id, seat, account_id, role, name, joined, ended) VALUES
  (x'0000000000000000000000000000003c', x'0000000000000000000000000000003d', x'00000000000000000000000000000001', 'member',
   'Maria', 1778846400000000, NULL);

INSERT INTO circle_things (circle_id, id, seat, about, revision, body) VALUES
  (x'0000000000000000000000000000003c', x'0000000000000000000000000000003e', x'0000000000000000000000000000003d',
   x'0000000000000000000000000000003d', 4, '{"v":1,"body":{}}');
