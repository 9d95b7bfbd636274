-- SPDX-FileCopyrightText: 2026 LeadBridge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the program remembers of what came: how values had to be read, which fields a source
-- sends, and who the clients are.

-- Notes on reading: JSON [["code", "field", "detail"], …]; empty: nothing to note.
ALTER TABLE requests ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN noted INTEGER NOT NULL DEFAULT 0;

-- The fields of a flow's events, learned while nothing else is to be written.
CREATE TABLE seen_fields (
    flow INTEGER NOT NULL,
    name TEXT NOT NULL,
    last_value TEXT NOT NULL,   -- shortened
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    last_event INTEGER NOT NULL,
    last_count INTEGER NOT NULL, -- which of the flow's learned events that was, from 1
    unreplaced TEXT NOT NULL,   -- the placeholder that stood as the last value, or empty
    acknowledged INTEGER NOT NULL, -- the operator knows of the field
    PRIMARY KEY (flow, name)
) WITHOUT ROWID;
-- The last event that was learned from.
CREATE TABLE learning (
    last_event INTEGER NOT NULL
);
INSERT INTO learning VALUES (0);
-- The newest event of each flow whose fields are in seen_fields.
CREATE TABLE learned_events (
    flow INTEGER PRIMARY KEY,
    last_event INTEGER NOT NULL,
    events INTEGER NOT NULL,    -- how many were learned from
    string_version INTEGER NOT NULL -- the mark that came with it; 0: none
);

CREATE TABLE clients (
    id TEXT PRIMARY KEY,        -- Klientiks' number of the client
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    origin TEXT NOT NULL,       -- event, rest, csv, hand
    search TEXT NOT NULL        -- folded letters and digits of the four
) WITHOUT ROWID;
CREATE INDEX clients_last_seen ON clients (last_seen, id);
-- Events that name a client, learned like the fields.
CREATE TABLE client_events (
    client TEXT NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (client, event)
) WITHOUT ROWID;
