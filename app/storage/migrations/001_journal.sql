-- SPDX-FileCopyrightText: 2026 LeadBridge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Instants are milliseconds since 1970 in UTC, states the words of app/base/states.h.
-- Everything written for each request grows at its right edge, so that storing one costs the
-- same in an empty database and in one of ten million events.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE flows (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    document BLOB NOT NULL,     -- the flow as JSON, as flowToJson() writes it
    step_list INTEGER NOT NULL, -- the step list as it is now
    removed_at INTEGER          -- a removed flow stays, for the history's sake
);
CREATE UNIQUE INDEX flows_name ON flows (name) WHERE removed_at IS NULL;

-- How the steps of a flow were called at some time: JSON [["action", "destination"], …].
CREATE TABLE step_lists (
    id INTEGER PRIMARY KEY,
    flow INTEGER NOT NULL REFERENCES flows (id),
    steps BLOB NOT NULL
);

-- The narrow row that the history lists.
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    received_at INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    state TEXT NOT NULL,
    test INTEGER NOT NULL,
    steps INTEGER NOT NULL,     -- deliveries planned
    client TEXT NOT NULL,
    phone TEXT NOT NULL,
    order_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    next_try INTEGER,           -- pending after a failed try
    answered_us INTEGER NOT NULL
);
CREATE INDEX events_flow_state ON events (flow, state);
CREATE INDEX events_test ON events (id) WHERE test = 1;

-- The request as it came: never changed.
CREATE TABLE requests (
    event INTEGER PRIMARY KEY,
    method BLOB NOT NULL,
    target BLOB NOT NULL,
    headers BLOB NOT NULL,      -- name NUL value NUL name NUL value NUL …
    body BLOB NOT NULL,
    remote_address TEXT NOT NULL,
    fields BLOB NOT NULL        -- JSON [["name", "value"], …] in order of arrival
);

CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,     -- event * 256 + step, so that an event's steps stand together
    flow INTEGER NOT NULL,
    step INTEGER NOT NULL,
    state TEXT NOT NULL,
    due INTEGER,                -- NULL: not its turn, held, or done
    started INTEGER,            -- since when a request of it is under way
    tries INTEGER NOT NULL DEFAULT 0,    -- since it was last queued
    attempts INTEGER NOT NULL DEFAULT 0, -- ever
    first_tried INTEGER,        -- since it was last queued
    finished_at INTEGER,
    possible_duplicate INTEGER NOT NULL DEFAULT 0,
    step_list INTEGER,          -- as the steps were called when it was last tried
    order_id TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX deliveries_waiting ON deliveries (flow, step, due)
    WHERE due IS NOT NULL AND started IS NULL;
CREATE INDEX deliveries_sending ON deliveries (started) WHERE started IS NOT NULL;

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    delivery INTEGER NOT NULL REFERENCES deliveries (id),
    number INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    method BLOB NOT NULL,
    url BLOB NOT NULL,
    headers BLOB NOT NULL,
    body BLOB NOT NULL,
    status INTEGER NOT NULL,
    answer_headers BLOB NOT NULL,
    answer_body BLOB NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX attempts_delivery ON attempts (delivery);

-- Events by the hour (since 1970, UTC) they came in and the state they are in now; hour -1
-- holds the sums over all hours.
CREATE TABLE hour_counts (
    hour INTEGER NOT NULL,
    flow INTEGER NOT NULL,
    test INTEGER NOT NULL,
    state TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (hour, flow, test, state)
) WITHOUT ROWID;

-- Which events came in an hour: ids follow arrival but for jumps of the clock.
CREATE TABLE hours (
    hour INTEGER PRIMARY KEY,
    first_event INTEGER NOT NULL,
    last_event INTEGER NOT NULL
);

-- The first of leads that mean the same, while its window lasts.
CREATE TABLE duplicate_keys (
    flow INTEGER NOT NULL,
    key BLOB NOT NULL,
    event INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (flow, key)
) WITHOUT ROWID;
CREATE INDEX duplicate_keys_expiry ON duplicate_keys (expires_at);

-- What can be searched, in folded letters; filled in when nothing else is to be written.
CREATE TABLE search_text (
    event INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);
CREATE VIRTUAL TABLE search_index USING fts5 (
    text, content = 'search_text', content_rowid = 'event',
    tokenize = 'trigram', detail = none, columnsize = 0
);
-- Events in search_text whose row has changed since.
CREATE TABLE search_changed (
    event INTEGER PRIMARY KEY
);

-- Room for trying whether the disk can be written again.
CREATE TABLE probe (
    filler BLOB NOT NULL
);
