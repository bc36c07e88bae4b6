-- The wrong ideas that an answer to a slot could show, read off its key by the database whenever that is written: statistics over
-- thousands of attempts need no keys for them.
ALTER TABLE "Slot" ADD COLUMN "detectable" JSONB NOT NULL GENERATED ALWAYS AS (
  jsonb_path_query_array("key", '$.slips[*].misconception')
  || jsonb_path_query_array("key", '$.cellSlips[*].misconception')
  || jsonb_path_query_array("key", '$.pairs[*].misconceptions[*]')
) STORED;
