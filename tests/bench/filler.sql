-- SPDX-FileCopyrightText: 2026 LeadBridge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Fills a fresh database with events as a year of work leaves them: most delivered, three in a
-- hundred refused. Written for the schema of 001_journal.sql. :count is the number of events,
-- :now the present in milliseconds since 1970.

CREATE TEMP TABLE n (id INTEGER PRIMARY KEY);

INSERT INTO n WITH RECURSIVE up (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM up WHERE id < :count)
SELECT id FROM up;

INSERT INTO events (id, received_at, flow, state, test, steps, client, phone, order_id, reason,
    next_try, answered_us)
SELECT id, :now - (:count - id) * 31536, (SELECT min(id) FROM flows),
    iif(id % 33 = 0, 'rejected', 'delivered'), 0, 1, 'Примерова Анна ' || id,
    '7900' || printf('%07d', id * 7919 % 10000000), iif(id % 33 = 0, '', 90000000 + id),
    iif(id % 33 = 0, '["service_said","Дубль заказа"]', '["accepted"]'), NULL, 2500 FROM n;

INSERT INTO requests (event, method, target, headers, body, remote_address, fields)
SELECT id, CAST('GET' AS BLOB), CAST('/hook/filler?client_id=' || id || '&client_phone=' || phone
    || '&client_name=%D0%90%D0%BD%D0%BD%D0%B0&client_deleted=0' AS BLOB),
    CAST('Host' || char(0) || 'leads.example.org' || char(0) AS BLOB), x'', '192.0.2.10',
    CAST('[["client_id","' || id || '"],["client_phone","' || phone || '"],["client_name","'
    || client || '"],["client_deleted","0"]]' AS BLOB)
FROM events;

INSERT INTO deliveries (id, flow, step, state, tries, attempts, first_tried, finished_at,
    order_id, reason)
SELECT id * 256 + 1, flow, 1, state, 1, 1, received_at + 3, received_at + 45, order_id, reason
FROM events;

INSERT INTO attempts (id, delivery, number, started_at, duration_ms, method, url, headers, body,
    status, answer_headers, answer_body, outcome, reason)
SELECT id, id * 256 + 1, 1, received_at + 3, 42, CAST('POST' AS BLOB),
    CAST('https://api.cpa.house/method/send_order' AS BLOB),
    CAST('Content-Type' || char(0) || 'application/x-www-form-urlencoded' || char(0) AS BLOB),
    CAST('api_key=%E2%80%A2&id_webmaster=1001&name=Anna&phone=' || phone
    || '&id_offer=2002&id_source=3003&id_stream=4004&county_code=RU&sub_id_1=kl-' || id AS BLOB),
    200, x'', CAST('{"status":"success","order_id":' || (90000000 + id) || '}' AS BLOB),
    state, reason
FROM events;

INSERT INTO hour_counts (hour, flow, test, state, count)
SELECT received_at / 3600000, flow, 0, state, count(*) FROM events GROUP BY 1, 2, 4
UNION ALL SELECT -1, flow, 0, state, count(*) FROM events GROUP BY 2, 4;

INSERT INTO hours (hour, first_event, last_event)
SELECT received_at / 3600000, min(id), max(id) FROM events GROUP BY 1;

INSERT INTO search_text (event, text)
SELECT id, 'примерова анна ' || id || char(10) || phone || char(10) || order_id || char(10)
    || iif(state = 'rejected', 'дубль заказа', '')
FROM events;

INSERT INTO search_index (search_index) VALUES ('rebuild');

ANALYZE;
