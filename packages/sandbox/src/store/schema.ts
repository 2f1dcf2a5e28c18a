/** Positions up to here are left to what is archived, which counts from 1 for each incident and task. */
export const LOG_BEGINS = 10_000;

/** Applied in order, once each. Codes and ids are compared byte by byte, so that a prefix is a range of the index. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (name text PRIMARY KEY, value jsonb NOT NULL);

  CREATE TABLE areas (
    code text COLLATE "C" PRIMARY KEY, name text NOT NULL, level text NOT NULL, kind text NOT NULL,
    parent text COLLATE "C", child_count integer NOT NULL
  );

  CREATE TABLE categories (code text COLLATE "C" PRIMARY KEY, position integer NOT NULL, record json NOT NULL);

  CREATE TABLE api_keys (
    id text COLLATE "C" PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('publishable', 'secret')),
    key text UNIQUE, key_hash text UNIQUE, owner_id text COLLATE "C" REFERENCES api_keys (id),
    label text NOT NULL, origins text[] NOT NULL, areas text[] NOT NULL, scopes text[] NOT NULL, roles text[] NOT NULL,
    created_at timestamptz NOT NULL, revoked_at timestamptz,
    CHECK ((kind = 'publishable') = (key IS NOT NULL) AND (kind = 'secret') = (key_hash IS NOT NULL))
  );

  CREATE TABLE counters (name text COLLATE "C" PRIMARY KEY, value integer NOT NULL);

  CREATE TABLE incidents (
    id text COLLATE "C" PRIMARY KEY, no text COLLATE "C" NOT NULL UNIQUE, rev integer NOT NULL,
    category_code text COLLATE "C" NOT NULL, description text NOT NULL,
    area_code text COLLATE "C" NOT NULL, address text, landmark text, point jsonb,
    reporter_mode text NOT NULL, contact_name text, contact_phone text, consent jsonb,
    channel text NOT NULL, section text NOT NULL, level text NOT NULL, priority text NOT NULL, state text NOT NULL,
    tasks_total integer NOT NULL, tasks_done integer NOT NULL,
    reported_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
    due_at timestamptz, warn_at timestamptz, completed_at timestamptz, closed_at timestamptz
  );
  CREATE INDEX incidents_reported ON incidents (reported_at, id);
  CREATE INDEX incidents_area ON incidents (area_code, reported_at);

  CREATE TABLE tasks (
    id text COLLATE "C" PRIMARY KEY, no text COLLATE "C" NOT NULL UNIQUE, rev integer NOT NULL,
    incident_id text COLLATE "C" NOT NULL REFERENCES incidents (id), incident_no text COLLATE "C" NOT NULL,
    kind text NOT NULL, title text NOT NULL, category_code text COLLATE "C" NOT NULL,
    area_code text COLLATE "C" NOT NULL, level text NOT NULL, section text NOT NULL, priority text NOT NULL,
    state text NOT NULL, due_at timestamptz, warn_at timestamptz,
    assignee text COLLATE "C", assignee_label text, address text, instructions text, photos_min integer NOT NULL,
    result_note text, result_at timestamptz, result_actor text,
    created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, completed_at timestamptz,
    created_seq bigint NOT NULL
  );
  CREATE INDEX tasks_due ON tasks (coalesce(due_at, 'infinity'), id);
  CREATE INDEX tasks_due_last ON tasks (coalesce(due_at, '-infinity'), id);
  CREATE INDEX tasks_open_due ON tasks (coalesce(due_at, 'infinity'), id)
    WHERE state IN ('created', 'offered', 'claimed', 'started', 'returned', 'suspended');
  CREATE INDEX tasks_created ON tasks (created_at, id);
  CREATE INDEX tasks_updated ON tasks (updated_at, id);
  CREATE INDEX tasks_area ON tasks (area_code);
  CREATE INDEX tasks_state ON tasks (state) WHERE state <> 'verified';
  CREATE INDEX tasks_incident ON tasks (incident_id);
  CREATE INDEX tasks_held ON tasks (assignee) WHERE state IN ('claimed', 'started');

  CREATE TABLE attachments (
    id text COLLATE "C" PRIMARY KEY, owner text COLLATE "C" NOT NULL, mime text NOT NULL, bytes integer NOT NULL,
    sha256 text NOT NULL, width integer NOT NULL, height integer NOT NULL, created_at timestamptz NOT NULL,
    purpose text, incident_id text COLLATE "C" REFERENCES incidents (id), task_id text COLLATE "C" REFERENCES tasks (id),
    position integer
  );
  CREATE INDEX attachments_incident ON attachments (incident_id);
  CREATE INDEX attachments_free ON attachments (created_at) WHERE incident_id IS NULL;

  CREATE TABLE notes (
    id text COLLATE "C" PRIMARY KEY, incident_id text COLLATE "C" NOT NULL REFERENCES incidents (id),
    at timestamptz NOT NULL, actor text, text text NOT NULL, visibility text NOT NULL
  );
  CREATE INDEX notes_incident ON notes (incident_id, id);

  -- The truth of what happened: timelines are read from it, streams are fed from it.
  CREATE SEQUENCE event_log_seq;
  CREATE TABLE event_log (
    seq bigint PRIMARY KEY, at timestamptz NOT NULL, kind text NOT NULL CHECK (kind IN ('incident', 'task')),
    subject_id text COLLATE "C" NOT NULL, incident_id text COLLATE "C" NOT NULL,
    area_code text COLLATE "C" NOT NULL, from_area_code text COLLATE "C",
    command text NOT NULL, actor text, note text, from_state text, to_state text,
    is_public boolean NOT NULL, snapshot jsonb
  );
  CREATE INDEX event_log_subject ON event_log (subject_id, seq);

  CREATE TABLE idempotency (
    owner text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, fingerprint text NOT NULL, facts json NOT NULL,
    created_at timestamptz NOT NULL, PRIMARY KEY (owner, key)
  );
  CREATE INDEX idempotency_age ON idempotency (created_at);
  `,
  // Contacts stand in the incident's own row alone; earlier versions also copied them into snapshots and kept answers.
  `
  UPDATE event_log SET snapshot = snapshot - ARRAY['description', 'address', 'landmark', 'point', 'reporterMode',
      'contactName', 'contactPhone', 'consent']
   WHERE kind = 'incident' AND snapshot IS NOT NULL;
  UPDATE idempotency SET facts = (facts::jsonb #- '{incident,contactName}' #- '{incident,contactPhone}')::json
   WHERE facts::jsonb ? 'incident';
  `,
  // Tracing food. Texts in both languages are JSON pairs; days are local and kept as `yyyy-MM-dd`.
  `
  CREATE TABLE premises (
    id text COLLATE "C" PRIMARY KEY, code text COLLATE "C" NOT NULL UNIQUE, name json NOT NULL, types text[] NOT NULL,
    operator json, credit_code text COLLATE "C", area_code text COLLATE "C" NOT NULL, address json, position json,
    grade text, risk text, safety_officer json, last_inspected_at text, last_self_check_at text
  );
  CREATE INDEX premises_area ON premises (area_code);

  CREATE TABLE trace_items (
    id text COLLATE "C" PRIMARY KEY, epc text COLLATE "C" NOT NULL UNIQUE, kind text NOT NULL, product json NOT NULL,
    quantity double precision, unit text
  );

  CREATE TABLE codes (
    value text COLLATE "C" PRIMARY KEY, scheme text NOT NULL, voided_at timestamptz,
    item_id text COLLATE "C" REFERENCES trace_items (id), premises_id text COLLATE "C" REFERENCES premises (id),
    CHECK ((item_id IS NULL) <> (premises_id IS NULL))
  );
  CREATE INDEX codes_item ON codes (item_id);

  CREATE TABLE certificates (
    id text COLLATE "C" PRIMARY KEY, uri text COLLATE "C" NOT NULL UNIQUE, type text NOT NULL, name json,
    number text COLLATE "C", issuer json, issued_at text, valid_to text, revoked_at text, result json,
    item_id text COLLATE "C" REFERENCES trace_items (id), premises_id text COLLATE "C" REFERENCES premises (id)
  );
  CREATE INDEX certificates_number ON certificates (number);
  CREATE INDEX certificates_premises ON certificates (premises_id);

  -- EPCIS events as they were captured, and what each is about.
  CREATE TABLE trace_events (
    id text COLLATE "C" PRIMARY KEY, event_id text COLLATE "C" NOT NULL UNIQUE, at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL, actor json, epcis json NOT NULL
  );
  CREATE TABLE trace_event_things (
    thing text COLLATE "C", event_id text COLLATE "C" REFERENCES trace_events (id), PRIMARY KEY (thing, event_id)
  );
  `,
  // Functional zones stand beside the divisions.
  `
  ALTER TABLE areas ADD COLUMN covers text[];
  `,
  // What happened before there was a log, one row an incident; its entries count from 1, and the log begins above them.
  `
  CREATE TABLE archived_timelines (
    incident_id text COLLATE "C" PRIMARY KEY, entries json NOT NULL
  );
  -- Read whole and never searched: not worth the time to compress.
  ALTER TABLE archived_timelines ALTER COLUMN entries SET STORAGE EXTERNAL;
  SELECT setval('event_log_seq', greatest(${LOG_BEGINS}, (SELECT last_value FROM event_log_seq)));
  `,
  // Long lists: everything that filters and orders tasks can be read from one index, without the rows.
  `
  DROP INDEX tasks_area;
  CREATE INDEX tasks_area ON tasks (area_code) INCLUDE (
    id, state, level, section, category_code, due_at, warn_at, completed_at, created_at, updated_at, created_seq,
    assignee, address
  );
  CREATE INDEX tasks_incident_no ON tasks (incident_no);
  -- What lies in the townships of a zone.
  CREATE INDEX areas_township ON areas (left(code, 9));
  `,
  // Figures: what they mean, what was published of them (days are local, texts in both languages are JSON pairs), and
  // what they are meant to reach. What is worked out from incidents and tasks is kept nowhere.
  `
  CREATE TABLE indicators (id text COLLATE "C" PRIMARY KEY, record json NOT NULL);
  CREATE TABLE indicator_figures (
    indicator_id text COLLATE "C" REFERENCES indicators (id), area_code text COLLATE "C", period json NOT NULL,
    value double precision, absent text, qualifier text NOT NULL, as_of text NOT NULL, total double precision, parts json,
    comparisons json NOT NULL, rank json, streak json, note json, PRIMARY KEY (indicator_id, area_code),
    CHECK ((value IS NULL) = (absent IS NOT NULL))
  );
  CREATE TABLE indicator_targets (
    indicator_id text COLLATE "C" REFERENCES indicators (id), area_code text COLLATE "C", op text NOT NULL,
    value double precision NOT NULL, starts_at text, due_at text, source json NOT NULL,
    PRIMARY KEY (indicator_id, area_code)
  );
  `,
  // Reports that are private, for somebody else, or met by others too; questions that have been answered, each once.
  `
  ALTER TABLE incidents ADD COLUMN is_private boolean NOT NULL DEFAULT false,
    ADD COLUMN on_behalf boolean NOT NULL DEFAULT false, ADD COLUMN followers integer NOT NULL DEFAULT 0;
  -- What is open or was closed lately, by kind: so many however old the data is.
  CREATE INDEX incidents_similar ON incidents (category_code, coalesce(closed_at, 'infinity'), area_code)
    WHERE NOT is_private;
  CREATE TABLE followers (
    id text COLLATE "C" PRIMARY KEY, incident_id text COLLATE "C" NOT NULL REFERENCES incidents (id),
    at timestamptz NOT NULL
  );
  CREATE INDEX followers_incident ON followers (incident_id);
  CREATE TABLE answered_challenges (
    id text COLLATE "C" PRIMARY KEY, idempotency_key text COLLATE "C" NOT NULL, expires_at timestamptz NOT NULL
  );
  `,
  // Where areas and grids lie (GeoJSON in CGCS2000), how areas are read, and which grid a report came from.
  `
  ALTER TABLE areas ADD COLUMN pinyin text;
  CREATE TABLE boundaries (code text COLLATE "C" PRIMARY KEY, name text, geometry json NOT NULL);
  ALTER TABLE incidents ADD COLUMN grid_code text COLLATE "C";
  `,
  // Uploads come in pieces, each a file; what they become need not be a picture, nor have a file of its own name.
  `
  CREATE TABLE uploads (
    id text COLLATE "C" PRIMARY KEY, owner text COLLATE "C" NOT NULL, length integer NOT NULL, received integer NOT NULL,
    created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, finished_at timestamptz
  );
  CREATE TABLE upload_pieces (
    upload_id text COLLATE "C", start integer, bytes integer NOT NULL, file text COLLATE "C" NOT NULL,
    PRIMARY KEY (upload_id, start)
  );
  ALTER TABLE attachments ADD COLUMN file text COLLATE "C";
  UPDATE attachments SET file = id;
  ALTER TABLE attachments ALTER COLUMN file SET NOT NULL, ALTER COLUMN width DROP NOT NULL,
    ALTER COLUMN height DROP NOT NULL;
  `,
  // What else is asked about a kind, and the public facility that a report is about, as it was called then. Names are
  // JSON pairs.
  `
  ALTER TABLE incidents ADD COLUMN answers jsonb, ADD COLUMN asset jsonb;
  CREATE TABLE assets (
    code text COLLATE "C" PRIMARY KEY, type text NOT NULL, name json NOT NULL, category_codes text[] NOT NULL,
    area_code text COLLATE "C" NOT NULL, address text NOT NULL, point jsonb NOT NULL, owner text NOT NULL
  );
  `,
  // What whoever reported does afterwards; of a note, with what they said it.
  `
  ALTER TABLE incidents ADD COLUMN urged_count integer NOT NULL DEFAULT 0, ADD COLUMN urged_at timestamptz,
    ADD COLUMN reopened_at timestamptz, ADD COLUMN rating jsonb;
  ALTER TABLE notes ADD COLUMN about text;
  `,
];
