-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "checksVersion" TEXT,
ADD COLUMN     "recheck" JSONB;
