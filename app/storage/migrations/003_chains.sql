-- SPDX-FileCopyrightText: 2026 LeadBridge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Steps know their action whatever its place in the flow, and how far they have come.

-- Action::key of the step's action; 0: planned by an older program, the step is the key.
ALTER TABLE deliveries ADD COLUMN action INTEGER NOT NULL DEFAULT 0;
-- What the requests so far of a step that needs several left: Outcome::progress.
ALTER TABLE deliveries ADD COLUMN progress BLOB;

-- step_lists.steps is JSON [["action", "destination", key], …] now; an entry without a key has
-- its place for one.
