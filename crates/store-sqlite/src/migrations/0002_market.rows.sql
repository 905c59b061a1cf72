-- Rows of the market as its first program wrote them.

INSERT INTO jobs (id, account_id, key, kind, state, words, attempts, lease, due, made) VALUES
  (x'0000000000000000000000000000002a', x'00000000000000000000000000000001', 'look 9', 'look_at_board', 'waiting', '', 0, NULL,
   1778850000000000, 1778846400000000);

INSERT INTO postings (number, id, name, board, opening, there, body) VALUES
  (1, x'00000000000000000000000000000032', 'lever mill a1', 'lever mill', 1, 1, '{"v":1,"body":{}}'),
  (2, x'00000000000000000000000000000033', 'feed 7', NULL, 1, 0, '{"v":1,"body":{}}');

INSERT INTO posting_words (number, opening, words) VALUES (1, 1, 'baker | mill columbus oh | bread');

INSERT INTO posting_keys (key, number) VALUES (-5, 1), (77, 1);

INSERT INTO boards (name, body) VALUES ('lever mill', '{"v":1,"body":{}}');
