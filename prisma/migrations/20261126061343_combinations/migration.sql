-- AlterTable
ALTER TABLE "IndicatorSystem" ADD COLUMN     "partOnly" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SystemCombination" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL DEFAULT '',
    "subjectKind" TEXT NOT NULL,
    "missing" TEXT NOT NULL DEFAULT 'gap',
    "parts" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    "updatedByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SystemCombination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CombinedResult" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "combinationId" UUID NOT NULL,
    "combinationName" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',
    "createdOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CombinedResult_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SystemCombination_organisationId_name_key" ON "SystemCombination"("organisationId", "name");

-- CreateIndex
CREATE INDEX "CombinedResult_organisationId_planId_idx" ON "CombinedResult"("organisationId", "planId");

-- CreateIndex
CREATE UNIQUE INDEX "CombinedResult_combinationId_number_key" ON "CombinedResult"("combinationId", "number");

-- What was announced stays: a later total is another row.
CREATE TRIGGER "CombinedResult_append_only" BEFORE UPDATE OR DELETE ON "CombinedResult"
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
CREATE TRIGGER "CombinedResult_no_truncate" BEFORE TRUNCATE ON "CombinedResult"
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai_refuse_change();
