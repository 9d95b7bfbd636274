-- SPDX-FileCopyrightText: 2026 LeadBridge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What has gone wrong, when nothing was received, and what is sent again how.

-- One cause from its first to its last trouble. Kinds are the words of problemKindWord().
CREATE TABLE problems (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    flow INTEGER NOT NULL,      -- 0: of no one flow
    action INTEGER NOT NULL,    -- Action::key; 0: none
    subject TEXT NOT NULL,
    leads TEXT NOT NULL,        -- of leads: the state they came to
    destination TEXT NOT NULL,
    reason TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    seen_at INTEGER,
    over_at INTEGER,
    count INTEGER NOT NULL DEFAULT 0,
    unsettled INTEGER NOT NULL DEFAULT 0, -- rows in problem_events
    example INTEGER NOT NULL DEFAULT 0,
    told INTEGER NOT NULL DEFAULT 0 -- 0: to nobody, 1: its beginning, 2: its end too
);
CREATE UNIQUE INDEX problems_key ON problems (kind, flow, action, subject) WHERE over_at IS NULL;
CREATE INDEX problems_over ON problems (over_at) WHERE over_at IS NOT NULL;
CREATE INDEX problems_untold ON problems (id) WHERE told < 2;
-- Leads that a problem touches and that are not done.
CREATE TABLE problem_events (
    problem INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (problem, event)
) WITHOUT ROWID;
CREATE INDEX problem_events_event ON problem_events (event);
-- Steps that wait for another try, the longest tried first.
CREATE INDEX deliveries_retried ON deliveries (first_tried) WHERE due IS NOT NULL AND tries > 0;

CREATE TABLE outages (
    id INTEGER PRIMARY KEY,
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    cause TEXT NOT NULL,
    missed INTEGER NOT NULL DEFAULT -1,
    caught_up INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX outages_until ON outages (until_at);

-- Actions of which nothing is to go out.
CREATE TABLE pauses (
    flow INTEGER NOT NULL,
    action INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,              -- NULL: until the operator says so
    PRIMARY KEY (flow, action)
) WITHOUT ROWID;

-- Actions whose destination keeps failing. After a restart one lead of each is tried first.
CREATE TABLE holds (
    flow INTEGER NOT NULL,
    action INTEGER NOT NULL,
    since INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (flow, action)
) WITHOUT ROWID;

-- The flow as it was then, as far as its steps need it; NULL: of an older program, which kept
-- only how they were called.
ALTER TABLE step_lists ADD COLUMN document BLOB;
INSERT INTO step_lists (flow, steps, document)
    SELECT f.id, s.steps,
        CAST(json_remove(CAST(f.document AS TEXT), '$.source.secret') AS BLOB)
    FROM flows f JOIN step_lists s ON s.id = f.step_list
    WHERE json_valid(CAST(f.document AS TEXT));
UPDATE flows SET step_list = (SELECT max(id) FROM step_lists WHERE flow = flows.id)
    WHERE EXISTS (SELECT 1 FROM step_lists WHERE flow = flows.id AND document IS NOT NULL);
-- The step list whose action the step is carried out with; NULL: today's.
ALTER TABLE deliveries ADD COLUMN as_it_was INTEGER;

-- The fields as the operator corrected them; NULL: as they came.
ALTER TABLE requests ADD COLUMN edited_fields BLOB;
ALTER TABLE requests ADD COLUMN edited_at INTEGER;
ALTER TABLE events ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN caught_up INTEGER NOT NULL DEFAULT 0;

-- The resend of many leads that is under way, or the last one.
CREATE TABLE bulk_resend (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    scope TEXT NOT NULL,        -- unfinished, all
    verb TEXT NOT NULL,         -- anew, as_it_was
    per_second INTEGER NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    queued INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    cancelled INTEGER NOT NULL DEFAULT 0
);
-- Its events that have not had their turn; without a row in bulk_resend that runs: left over.
CREATE TABLE bulk_events (
    event INTEGER PRIMARY KEY
);

-- Flows whose held events are being queued; gone with the last of them.
CREATE TABLE releasing (
    flow INTEGER PRIMARY KEY
);

-- Alerts that are to go out; a row stays until its channel has taken it.
CREATE TABLE alerts (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    due INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT ''
);

-- Tells a database and its copies from all others: their event numbers mean the same.
INSERT INTO settings (name, value) VALUES ('database_id', lower(hex(randomblob(16))));
-- Who was forgotten, as a hash of Klientiks' number: an older copy must not bring them back.
CREATE TABLE forgotten_clients (
    hash BLOB PRIMARY KEY
) WITHOUT ROWID;
-- Old events go with what is known of their clients.
CREATE INDEX client_events_event ON client_events (event);
