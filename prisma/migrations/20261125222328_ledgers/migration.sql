-- CreateTable
CREATE TABLE "LedgerRecord" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "ledgerKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "searchText" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "sealed" TEXT,
    "periodOn" DATE,
    "dueOn" DATE,
    "dueState" TEXT,
    "doneOn" DATE,
    "source" TEXT NOT NULL DEFAULT 'form',
    "createdById" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',
    "voidedOn" DATE,
    "voidReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerDeadline" (
    "recordId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "ledgerKey" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "startsAt" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "dueAt" TEXT,
    "dueState" TEXT NOT NULL,
    "doneAt" TEXT,
    "doneOn" DATE,
    "remindedOn" DATE,

    CONSTRAINT "LedgerDeadline_pkey" PRIMARY KEY ("recordId","key")
);

-- CreateTable
CREATE TABLE "LedgerOutcome" (
    "recordId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "ledgerKey" TEXT NOT NULL,
    "periodOn" DATE,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "failsOn" DATE,

    CONSTRAINT "LedgerOutcome_pkey" PRIMARY KEY ("recordId","key")
);

-- CreateTable
CREATE TABLE "SecrecyReview" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "publicationKey" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "disclosure" TEXT NOT NULL DEFAULT 'proactive',
    "basis" TEXT,
    "stateSecret" BOOLEAN,
    "workSecret" BOOLEAN,
    "tradeSecret" BOOLEAN,
    "privacy" BOOLEAN,
    "channel" TEXT,
    "state" TEXT NOT NULL DEFAULT 'initial',
    "drafterId" UUID,
    "drafterName" TEXT NOT NULL,
    "draftedOn" DATE NOT NULL,
    "initialById" UUID,
    "initialByName" TEXT,
    "initialOn" DATE,
    "initialNote" TEXT,
    "secondById" UUID,
    "secondByName" TEXT,
    "secondOn" DATE,
    "secondNote" TEXT,
    "approvedById" UUID,
    "approvedByName" TEXT,
    "approvedOn" DATE,
    "approvedNote" TEXT,
    "refusedOn" DATE,
    "refusedByName" TEXT,
    "refusedReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecrecyReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerPublication" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "publishedOn" DATE NOT NULL,
    "url" TEXT,
    "reviewId" UUID NOT NULL,

    CONSTRAINT "LedgerPublication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerItem" (
    "planItemId" UUID NOT NULL,
    "ledgerKey" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "LedgerItem_pkey" PRIMARY KEY ("planItemId","ledgerKey")
);

-- CreateTable
CREATE TABLE "PublishedLink" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unchecked',
    "detail" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "failingSince" DATE,
    "ownerToldOn" DATE,

    CONSTRAINT "PublishedLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecrecyOverride" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "textHash" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "requestedById" UUID,
    "requestedByName" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,

    CONSTRAINT "SecrecyOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeTemplate" (
    "organisationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeTemplate_pkey" PRIMARY KEY ("organisationId","key")
);

-- CreateIndex
CREATE INDEX "LedgerRecord_organisationId_ledgerKey_periodOn_idx" ON "LedgerRecord"("organisationId", "ledgerKey", "periodOn");

-- CreateIndex
CREATE INDEX "LedgerRecord_organisationId_ledgerKey_departmentId_periodOn_idx" ON "LedgerRecord"("organisationId", "ledgerKey", "departmentId", "periodOn");

-- CreateIndex
CREATE INDEX "LedgerRecord_organisationId_dueOn_idx" ON "LedgerRecord"("organisationId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerRecord_organisationId_ledgerKey_number_key" ON "LedgerRecord"("organisationId", "ledgerKey", "number");

-- CreateIndex
CREATE INDEX "LedgerDeadline_organisationId_doneOn_dueOn_idx" ON "LedgerDeadline"("organisationId", "doneOn", "dueOn");

-- CreateIndex
CREATE INDEX "LedgerOutcome_organisationId_ledgerKey_key_departmentId_per_idx" ON "LedgerOutcome"("organisationId", "ledgerKey", "key", "departmentId", "periodOn", "outcome", "failsOn");

-- CreateIndex
CREATE INDEX "SecrecyReview_organisationId_state_idx" ON "SecrecyReview"("organisationId", "state");

-- CreateIndex
CREATE INDEX "SecrecyReview_recordId_publicationKey_idx" ON "SecrecyReview"("recordId", "publicationKey");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerPublication_reviewId_key" ON "LedgerPublication"("reviewId");

-- CreateIndex
CREATE INDEX "LedgerPublication_organisationId_publishedOn_idx" ON "LedgerPublication"("organisationId", "publishedOn");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerPublication_recordId_key_key" ON "LedgerPublication"("recordId", "key");

-- CreateIndex
CREATE INDEX "LedgerItem_organisationId_ledgerKey_idx" ON "LedgerItem"("organisationId", "ledgerKey");

-- CreateIndex
CREATE INDEX "PublishedLink_organisationId_state_checkedAt_idx" ON "PublishedLink"("organisationId", "state", "checkedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedLink_recordId_field_key" ON "PublishedLink"("recordId", "field");

-- CreateIndex
CREATE INDEX "SecrecyOverride_organisationId_state_idx" ON "SecrecyOverride"("organisationId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "SecrecyOverride_organisationId_textHash_key" ON "SecrecyOverride"("organisationId", "textHash");

-- AddForeignKey
ALTER TABLE "LedgerRecord" ADD CONSTRAINT "LedgerRecord_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerDeadline" ADD CONSTRAINT "LedgerDeadline_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "LedgerRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerOutcome" ADD CONSTRAINT "LedgerOutcome_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "LedgerRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecrecyReview" ADD CONSTRAINT "SecrecyReview_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "LedgerRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerPublication" ADD CONSTRAINT "LedgerPublication_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "LedgerRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerPublication" ADD CONSTRAINT "LedgerPublication_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "SecrecyReview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerItem" ADD CONSTRAINT "LedgerItem_planItemId_fkey" FOREIGN KEY ("planItemId") REFERENCES "PlanItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedLink" ADD CONSTRAINT "PublishedLink_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "LedgerRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeTemplate" ADD CONSTRAINT "NoticeTemplate_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "LedgerRecord" ADD CONSTRAINT "LedgerRecord_dueState_known" CHECK ("dueState" IN ('official', 'assumed'));
ALTER TABLE "LedgerRecord" ADD CONSTRAINT "LedgerRecord_source_known" CHECK ("source" IN ('form', 'import', 'sample'));
ALTER TABLE "LedgerRecord" ADD CONSTRAINT "LedgerRecord_void_has_reason" CHECK (("voidedOn" IS NULL) = ("voidReason" IS NULL));
-- An import finds a record again by its identity; a voided one no longer stands in the way.
CREATE UNIQUE INDEX "LedgerRecord_one_identity" ON "LedgerRecord" ("organisationId", "ledgerKey", "identity") WHERE "voidedOn" IS NULL;
ALTER TABLE "LedgerDeadline" ADD CONSTRAINT "LedgerDeadline_dueState_known" CHECK ("dueState" IN ('official', 'assumed'));
ALTER TABLE "LedgerOutcome" ADD CONSTRAINT "LedgerOutcome_outcome_known" CHECK ("outcome" IN ('pass', 'fail', 'open', 'not-applicable'));
ALTER TABLE "LedgerOutcome" ADD CONSTRAINT "LedgerOutcome_fails_later" CHECK ("failsOn" IS NULL OR "outcome" IN ('open', 'pass'));
ALTER TABLE "PublishedLink" ADD CONSTRAINT "PublishedLink_state_known" CHECK ("state" IN ('unchecked', 'ok', 'broken', 'refused'));
ALTER TABLE "SecrecyOverride" ADD CONSTRAINT "SecrecyOverride_state_known" CHECK ("state" IN ('pending', 'granted', 'refused'));
ALTER TABLE "SecrecyOverride" ADD CONSTRAINT "SecrecyOverride_not_by_oneself" CHECK ("decidedById" IS NULL OR "requestedById" IS NULL OR "decidedById" <> "requestedById");

ALTER TABLE "SecrecyReview" ADD CONSTRAINT "SecrecyReview_state_known" CHECK ("state" IN ('initial', 'second', 'approval', 'approved', 'refused'));
ALTER TABLE "SecrecyReview" ADD CONSTRAINT "SecrecyReview_disclosure_known" CHECK ("disclosure" IN ('proactive', 'on-request', 'not-disclosed'));
ALTER TABLE "SecrecyReview" ADD CONSTRAINT "SecrecyReview_approved_is_whole" CHECK (
  "state" <> 'approved'
  OR ("initialByName" IS NOT NULL AND "initialOn" IS NOT NULL AND "approvedByName" IS NOT NULL AND "approvedOn" IS NOT NULL)
);
ALTER TABLE "SecrecyReview" ADD CONSTRAINT "SecrecyReview_in_order" CHECK (
  "draftedOn" <= "initialOn" AND "initialOn" <= "secondOn" AND COALESCE("secondOn", "initialOn") <= "approvedOn"
);
-- Nobody reviews what he drafted (先审查后公开, 审查人不得为拟稿人).
ALTER TABLE "SecrecyReview" ADD CONSTRAINT "SecrecyReview_not_by_drafter" CHECK (
  ("drafterId" IS NULL OR ("initialById" IS DISTINCT FROM "drafterId" AND "secondById" IS DISTINCT FROM "drafterId" AND "approvedById" IS DISTINCT FROM "drafterId"))
  AND (
    ("drafterId" IS NOT NULL AND "initialById" IS NOT NULL)
    OR ("initialByName" IS DISTINCT FROM "drafterName" AND "secondByName" IS DISTINCT FROM "drafterName" AND "approvedByName" IS DISTINCT FROM "drafterName")
  )
);
-- One review a publication (一事一审查): a refused one may be followed by another.
CREATE UNIQUE INDEX "SecrecyReview_one_each" ON "SecrecyReview" ("recordId", "publicationKey") WHERE "state" <> 'refused';

CREATE FUNCTION gongkai_publication_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "SecrecyReview" r
    WHERE r."id" = NEW."reviewId" AND r."recordId" = NEW."recordId" AND r."publicationKey" = NEW."key"
      AND r."organisationId" = NEW."organisationId" AND r."state" = 'approved' AND r."approvedOn" <= NEW."publishedOn"
  ) THEN
    RAISE EXCEPTION 'published-without-review: publication % of record % has no approved review dated before it', NEW."key", NEW."recordId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'LedgerPublication_reviewed_before';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "LedgerPublication_reviewed_before" BEFORE INSERT OR UPDATE ON "LedgerPublication"
  FOR EACH ROW EXECUTE FUNCTION gongkai_publication_reviewed();

-- An ended review is never changed: a publication may rest on it.
CREATE FUNCTION gongkai_review_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" IN ('approved', 'refused') THEN
    RAISE EXCEPTION 'review-ended: review % is % and cannot be changed', OLD."id", OLD."state"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'SecrecyReview_ended';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SecrecyReview_ended" BEFORE UPDATE OR DELETE ON "SecrecyReview"
  FOR EACH ROW EXECUTE FUNCTION gongkai_review_ended();

-- A day of publication stands in LedgerPublication or nowhere.
CREATE FUNCTION gongkai_body_unpublished() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM jsonb_object_keys(NEW."body") AS k WHERE k ~* 'published|^publication') THEN
    RAISE EXCEPTION 'published-without-review: a publication of record % must not stand in its body', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'LedgerRecord_body_unpublished';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "LedgerRecord_body_unpublished" BEFORE INSERT OR UPDATE ON "LedgerRecord"
  FOR EACH ROW EXECUTE FUNCTION gongkai_body_unpublished();
