-- AlterTable
ALTER TABLE "Department" ADD COLUMN     "createdOn" DATE;

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "systems" JSONB NOT NULL,
    "weights" JSONB NOT NULL,
    "assessDueOn" DATE NOT NULL,
    "verifyDueOn" DATE,
    "appealDays" INTEGER NOT NULL DEFAULT 5,
    "sampling" JSONB,
    "asOf" DATE,
    "facts" JSONB,
    "factsSha256" TEXT,
    "partPeriods" JSONB NOT NULL DEFAULT '[]',
    "openedOn" DATE,
    "announcedOn" DATE,
    "appealUntil" DATE,
    "appealUntilState" TEXT,
    "finalOn" DATE,
    "withdrawnOn" DATE,
    "withdrawReason" TEXT,
    "revisionOfId" UUID,
    "revisionReason" TEXT,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationEntry" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "leafKey" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "points" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "explanation" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "updatedById" UUID,
    "updatedByName" TEXT NOT NULL DEFAULT '',
    "updatedOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationHandIn" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'awaited',
    "handedInOn" DATE,
    "handedInById" UUID,
    "handedInByName" TEXT NOT NULL DEFAULT '',
    "returnReason" TEXT,
    "returnedOn" DATE,
    "returnCount" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationHandIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationVerdict" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "leafKey" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "points" INTEGER,
    "explanationAccepted" BOOLEAN,
    "reason" TEXT NOT NULL DEFAULT '',
    "sampled" BOOLEAN NOT NULL DEFAULT false,
    "decidedById" UUID,
    "decidedByName" TEXT NOT NULL DEFAULT '',
    "decidedOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationEvidence" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "entryId" UUID,
    "appealId" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "fileId" UUID,
    "addedById" UUID,
    "addedByName" TEXT NOT NULL DEFAULT '',
    "addedOn" DATE NOT NULL,
    "removedOn" DATE,
    "removedByName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationAppeal" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "leafKey" TEXT NOT NULL,
    "resultId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "claim" TEXT NOT NULL,
    "pointsClaimed" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'filed',
    "filedOn" DATE NOT NULL,
    "filedById" UUID,
    "filedByName" TEXT NOT NULL DEFAULT '',
    "decision" TEXT,
    "decisionReason" TEXT,
    "pointsBefore" INTEGER,
    "pointsAfter" INTEGER,
    "explanationAccepted" BOOLEAN,
    "decidedOn" DATE,
    "decidedById" UUID,
    "decidedByName" TEXT,
    "newResultId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationAppeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationResult" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "decided" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "appealId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',
    "createdOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationResult_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Evaluation_organisationId_status_idx" ON "Evaluation"("organisationId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_planId_number_key" ON "Evaluation"("planId", "number");

-- CreateIndex
CREATE INDEX "EvaluationEntry_organisationId_departmentId_idx" ON "EvaluationEntry"("organisationId", "departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationEntry_evaluationId_departmentId_leafKey_source_key" ON "EvaluationEntry"("evaluationId", "departmentId", "leafKey", "source");

-- CreateIndex
CREATE INDEX "EvaluationHandIn_organisationId_state_idx" ON "EvaluationHandIn"("organisationId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationHandIn_evaluationId_departmentId_source_key" ON "EvaluationHandIn"("evaluationId", "departmentId", "source");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationVerdict_evaluationId_departmentId_leafKey_key" ON "EvaluationVerdict"("evaluationId", "departmentId", "leafKey");

-- CreateIndex
CREATE INDEX "EvaluationEvidence_entryId_idx" ON "EvaluationEvidence"("entryId");

-- CreateIndex
CREATE INDEX "EvaluationEvidence_appealId_idx" ON "EvaluationEvidence"("appealId");

-- CreateIndex
CREATE INDEX "EvaluationEvidence_fileId_idx" ON "EvaluationEvidence"("fileId");

-- CreateIndex
CREATE INDEX "EvaluationAppeal_organisationId_state_idx" ON "EvaluationAppeal"("organisationId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationAppeal_evaluationId_number_key" ON "EvaluationAppeal"("evaluationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationResult_evaluationId_number_key" ON "EvaluationResult"("evaluationId", "number");

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_revisionOfId_fkey" FOREIGN KEY ("revisionOfId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationEntry" ADD CONSTRAINT "EvaluationEntry_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationEntry" ADD CONSTRAINT "EvaluationEntry_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationHandIn" ADD CONSTRAINT "EvaluationHandIn_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationHandIn" ADD CONSTRAINT "EvaluationHandIn_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationVerdict" ADD CONSTRAINT "EvaluationVerdict_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationVerdict" ADD CONSTRAINT "EvaluationVerdict_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationEvidence" ADD CONSTRAINT "EvaluationEvidence_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationEvidence" ADD CONSTRAINT "EvaluationEvidence_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "EvaluationEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationEvidence" ADD CONSTRAINT "EvaluationEvidence_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "EvaluationAppeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationAppeal" ADD CONSTRAINT "EvaluationAppeal_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationAppeal" ADD CONSTRAINT "EvaluationAppeal_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationResult" ADD CONSTRAINT "EvaluationResult_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Results are append-only: each decision makes a new one.
CREATE TRIGGER "EvaluationResult_append_only" BEFORE UPDATE OR DELETE ON "EvaluationResult"
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();

-- What an evaluation froze when it opened never changes; what is final or withdrawn never changes at all.
CREATE FUNCTION gongkai_evaluation_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" IN ('final', 'withdrawn') OR (TG_OP = 'DELETE' AND OLD."facts" IS NOT NULL) THEN
    RAISE EXCEPTION 'evaluation-frozen: evaluation % is % and cannot be changed', OLD."id", OLD."status"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Evaluation_frozen';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF OLD."facts" IS NOT NULL AND (
    (NEW."facts", NEW."factsSha256", NEW."systems", NEW."weights", NEW."asOf", NEW."planId", NEW."organisationId", NEW."partPeriods")
    IS DISTINCT FROM
    (OLD."facts", OLD."factsSha256", OLD."systems", OLD."weights", OLD."asOf", OLD."planId", OLD."organisationId", OLD."partPeriods")
  ) THEN
    RAISE EXCEPTION 'evaluation-frozen: the facts of evaluation % were frozen when it opened', OLD."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Evaluation_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_frozen" BEFORE UPDATE OR DELETE ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION gongkai_evaluation_frozen();

-- What was handed in and verified stays as it was announced; appeals belong to an announced evaluation.
CREATE FUNCTION gongkai_evaluation_closed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ref uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."evaluationId" ELSE NEW."evaluationId" END;
  state text;
  allowed boolean;
BEGIN
  SELECT e."status" INTO state FROM "Evaluation" e WHERE e."id" = ref;
  allowed := state IS NULL OR state IN ('draft', 'self-assessment', 'verification');
  IF TG_TABLE_NAME = 'EvaluationAppeal' THEN
    allowed := state IS NULL OR state = 'announced';
  ELSIF TG_TABLE_NAME = 'EvaluationEvidence' AND state = 'announced' THEN
    IF TG_OP = 'DELETE' THEN
      allowed := OLD."appealId" IS NOT NULL;
    ELSE
      allowed := NEW."appealId" IS NOT NULL;
    END IF;
  END IF;
  IF NOT allowed THEN
    RAISE EXCEPTION 'evaluation-closed: % of evaluation %, which is %, cannot be changed', TG_TABLE_NAME, ref, state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Evaluation_closed';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "EvaluationEntry_closed" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationEntry"
  FOR EACH ROW EXECUTE FUNCTION gongkai_evaluation_closed();
CREATE TRIGGER "EvaluationHandIn_closed" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationHandIn"
  FOR EACH ROW EXECUTE FUNCTION gongkai_evaluation_closed();
CREATE TRIGGER "EvaluationVerdict_closed" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationVerdict"
  FOR EACH ROW EXECUTE FUNCTION gongkai_evaluation_closed();
CREATE TRIGGER "EvaluationEvidence_closed" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationEvidence"
  FOR EACH ROW EXECUTE FUNCTION gongkai_evaluation_closed();
CREATE TRIGGER "EvaluationAppeal_closed" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationAppeal"
  FOR EACH ROW EXECUTE FUNCTION gongkai_evaluation_closed();

ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_status_known" CHECK ("status" IN ('draft', 'self-assessment', 'verification', 'announced', 'final', 'withdrawn'));
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_period_ordered" CHECK ("periodFrom" <= "periodTo");
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_open_has_facts" CHECK ("status" IN ('draft', 'withdrawn') OR ("facts" IS NOT NULL AND "factsSha256" IS NOT NULL AND "asOf" IS NOT NULL AND "openedOn" IS NOT NULL));
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_announced_has_window" CHECK ("status" NOT IN ('announced', 'final') OR ("announcedOn" IS NOT NULL AND "appealUntil" IS NOT NULL));
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_withdrawn_has_reason" CHECK ("status" <> 'withdrawn' OR "withdrawReason" IS NOT NULL);
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_revision_has_reason" CHECK ("revisionOfId" IS NULL OR "revisionReason" IS NOT NULL);
ALTER TABLE "EvaluationEntry" ADD CONSTRAINT "EvaluationEntry_source_known" CHECK ("source" IN ('self', 'third-party', 'office'));
ALTER TABLE "EvaluationEntry" ADD CONSTRAINT "EvaluationEntry_state_known" CHECK ("state" IN ('draft', 'handed-in'));
ALTER TABLE "EvaluationHandIn" ADD CONSTRAINT "EvaluationHandIn_source_known" CHECK ("source" IN ('self', 'third-party'));
ALTER TABLE "EvaluationHandIn" ADD CONSTRAINT "EvaluationHandIn_state_known" CHECK ("state" IN ('awaited', 'handed-in', 'returned', 'late', 'not-required'));
ALTER TABLE "EvaluationVerdict" ADD CONSTRAINT "EvaluationVerdict_known" CHECK ("verdict" IN ('confirmed', 'adjusted', 'returned'));
ALTER TABLE "EvaluationVerdict" ADD CONSTRAINT "EvaluationVerdict_adjusted_has_points" CHECK (("verdict" = 'adjusted') = ("points" IS NOT NULL));
ALTER TABLE "EvaluationVerdict" ADD CONSTRAINT "EvaluationVerdict_has_reason" CHECK ("verdict" = 'confirmed' OR "reason" <> '');
ALTER TABLE "EvaluationEvidence" ADD CONSTRAINT "EvaluationEvidence_kind_known" CHECK ("kind" IN ('file', 'link', 'document-number'));
ALTER TABLE "EvaluationEvidence" ADD CONSTRAINT "EvaluationEvidence_one_owner" CHECK (("entryId" IS NULL) <> ("appealId" IS NULL));
ALTER TABLE "EvaluationAppeal" ADD CONSTRAINT "EvaluationAppeal_state_known" CHECK ("state" IN ('filed', 'accepted', 'decided', 'withdrawn'));
ALTER TABLE "EvaluationAppeal" ADD CONSTRAINT "EvaluationAppeal_decided" CHECK (("state" = 'decided') = ("decision" IS NOT NULL) AND ("decision" IS NULL OR "decision" IN ('maintained', 'adjusted')));
ALTER TABLE "EvaluationResult" ADD CONSTRAINT "EvaluationResult_stage_known" CHECK ("stage" IN ('announced', 'appeal', 'final'));
