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
    example INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX problems_key ON problems (kind, flow, action, subject) WHERE over_at IS NULL;
CREATE INDEX problems_over ON problems (over_at) WHERE over_at IS NOT NULL;
-- Leads that a problem touches and that are not done.
CREATE TABLE problem_events (
    problem INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (problem, event)
) WITHOUT ROWID;
CREATE INDEX problem_events_event ON problem_events (event);

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

-- The flow as it was when its steps were called so; NULL: of an older program.
ALTER TABLE step_lists ADD COLUMN document BLOB;
-- The step list whose action the step is carried out with; NULL: today's.
ALTER TABLE deliveries ADD COLUMN as_it_was INTEGER;

-- The fields as the operator corrected them; NULL: as they came.
ALTER TABLE requests ADD COLUMN edited_fields BLOB;
ALTER TABLE requests ADD COLUMN edited_at INTEGER;
ALTER TABLE events ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN caught_up INTEGER NOT NULL DEFAULT 0;

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
