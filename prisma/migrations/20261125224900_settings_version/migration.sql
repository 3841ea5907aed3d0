-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "settingsVersion" INTEGER NOT NULL DEFAULT 1;
