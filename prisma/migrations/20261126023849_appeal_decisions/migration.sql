-- AlterTable
ALTER TABLE "EvaluationAppeal" ADD COLUMN     "byVerifier" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "difference" JSONB,
ADD COLUMN     "records" JSONB NOT NULL DEFAULT '[]';


-- A decision says whether the office agrees, wholly or in part. No evaluation was announced under the former words.
ALTER TABLE "EvaluationAppeal" DROP CONSTRAINT "EvaluationAppeal_decided";
UPDATE "EvaluationAppeal" SET "decision" = CASE "decision" WHEN 'maintained' THEN 'rejected' ELSE 'upheld' END
  WHERE "decision" IN ('maintained', 'adjusted');
ALTER TABLE "EvaluationAppeal" ADD CONSTRAINT "EvaluationAppeal_decided" CHECK (
  ("state" = 'decided') = ("decision" IS NOT NULL)
  AND ("decision" IS NULL OR ("decision" IN ('upheld', 'partly', 'rejected') AND "decisionReason" IS NOT NULL AND "decidedOn" IS NOT NULL))
  AND ("decision" IS DISTINCT FROM 'rejected' OR "changes" = '[]'::jsonb)
);

-- One appeal per leaf, unless it was taken back: two people filing at once make one.
CREATE UNIQUE INDEX "EvaluationAppeal_one_per_leaf" ON "EvaluationAppeal" ("evaluationId", "departmentId", "leafKey")
  WHERE "state" <> 'withdrawn';

-- What was decided or taken back stays so.
CREATE FUNCTION gongkai_appeal_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" IN ('decided', 'withdrawn') THEN
    RAISE EXCEPTION 'appeal-ended: appeal % is % and cannot be changed', OLD."id", OLD."state"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'EvaluationAppeal_ended';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "EvaluationAppeal_ended" BEFORE UPDATE ON "EvaluationAppeal"
  FOR EACH ROW EXECUTE FUNCTION gongkai_appeal_ended();

-- An evaluation becomes final only when no appeal is open any more, and gets no other result afterwards.
CREATE FUNCTION gongkai_evaluation_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" = 'final' AND OLD."status" <> 'final' AND EXISTS (
    SELECT 1 FROM "EvaluationAppeal" a WHERE a."evaluationId" = NEW."id" AND a."state" IN ('filed', 'accepted')
  ) THEN
    RAISE EXCEPTION 'evaluation-appeals-open: evaluation % has open appeals', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Evaluation_appeals_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_final" BEFORE UPDATE ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION gongkai_evaluation_final();

CREATE FUNCTION gongkai_result_of_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Evaluation" e WHERE e."id" = NEW."evaluationId" AND e."status" IN ('final', 'withdrawn')) THEN
    RAISE EXCEPTION 'evaluation-frozen: evaluation % has its last result', NEW."evaluationId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Evaluation_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "EvaluationResult_of_ended" BEFORE INSERT ON "EvaluationResult"
  FOR EACH ROW EXECUTE FUNCTION gongkai_result_of_ended();
