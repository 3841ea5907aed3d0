-- DropIndex
DROP INDEX "IndicatorSystem_organisationId_name_version_key";

-- AlterTable: the line and the kind of subject stood in the definition only.
ALTER TABLE "IndicatorSystem" ADD COLUMN     "basedOnId" UUID,
ADD COLUMN     "key" TEXT,
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishedById" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "subjectKind" TEXT,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "updatedById" UUID;

UPDATE "IndicatorSystem" SET
  "key" = COALESCE("definition"->>'key', "id"::text),
  "subjectKind" = COALESCE("definition"->>'subjectKind', 'department'),
  "updatedAt" = "createdAt",
  "publishedAt" = CASE WHEN "status" = 'published' THEN "createdAt" END;

-- Until now only names told lines apart: a second row of the same key and version becomes a line of its own.
UPDATE "IndicatorSystem" s SET "key" = s."key" || '-' || s."id"::text
WHERE EXISTS (
  SELECT 1 FROM "IndicatorSystem" o
  WHERE o."organisationId" = s."organisationId" AND o."key" = s."key" AND o."version" = s."version" AND o."id" < s."id"
);

ALTER TABLE "IndicatorSystem" ALTER COLUMN "key" SET NOT NULL,
ALTER COLUMN "subjectKind" SET NOT NULL;

-- CreateIndex
CREATE INDEX "IndicatorSystem_organisationId_subjectKind_status_published_idx" ON "IndicatorSystem"("organisationId", "subjectKind", "status", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorSystem_organisationId_key_version_key" ON "IndicatorSystem"("organisationId", "key", "version");

-- A line has at most one draft.
CREATE UNIQUE INDEX "IndicatorSystem_one_draft" ON "IndicatorSystem"("organisationId", "key") WHERE "status" = 'draft';

-- A published version is what people were judged by: it never changes.
CREATE TRIGGER "IndicatorSystem_published_frozen" BEFORE UPDATE OR DELETE ON "IndicatorSystem"
  FOR EACH ROW WHEN (OLD."status" = 'published') EXECUTE FUNCTION gongkai_refuse_change();
CREATE TRIGGER "IndicatorSystem_no_truncate" BEFORE TRUNCATE ON "IndicatorSystem"
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai_refuse_change();
