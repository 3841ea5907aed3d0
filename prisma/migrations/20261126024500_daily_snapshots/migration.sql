-- DropIndex
DROP INDEX "EvaluationSnapshot_planId_number_key";

-- AlterTable
ALTER TABLE "EvaluationSnapshot" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'manual',
ALTER COLUMN "facts" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "EvaluationSnapshot_planId_asOf_idx" ON "EvaluationSnapshot"("planId", "asOf");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationSnapshot_planId_kind_number_key" ON "EvaluationSnapshot"("planId", "kind", "number");

-- One a day for each plan, whoever takes it; what people froze can be computed again from its facts.
ALTER TABLE "EvaluationSnapshot" ADD CONSTRAINT "EvaluationSnapshot_kind_known" CHECK ("kind" IN ('manual', 'daily'));
ALTER TABLE "EvaluationSnapshot" ADD CONSTRAINT "EvaluationSnapshot_manual_has_facts" CHECK ("kind" <> 'manual' OR "facts" IS NOT NULL);
CREATE UNIQUE INDEX "EvaluationSnapshot_one_daily" ON "EvaluationSnapshot" ("planId", "asOf") WHERE "kind" = 'daily';
