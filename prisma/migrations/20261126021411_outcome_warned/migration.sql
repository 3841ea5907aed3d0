-- AlterTable
ALTER TABLE "LedgerOutcome" ADD COLUMN     "warned" INTEGER NOT NULL DEFAULT 0;
