-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "lesson" TEXT;
