-- AlterEnum
ALTER TYPE "ClosedBy" ADD VALUE 'instructor';

-- DropForeignKey
ALTER TABLE "Exam" DROP CONSTRAINT "Exam_bankId_fkey";

-- DropIndex
DROP INDEX "Exam_bankId_idx";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "breaks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "timeFactor" DOUBLE PRECISION NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Exam" ADD COLUMN     "grace" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "latePercent" INTEGER,
ADD COLUMN     "lateUntil" TIMESTAMPTZ(3),
ADD COLUMN     "password" TEXT,
ADD COLUMN     "policy" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "seed" TEXT NOT NULL DEFAULT (gen_random_uuid())::text,
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "credit" DOUBLE PRECISION NOT NULL DEFAULT 1,
ADD COLUMN     "endsAt" TIMESTAMPTZ(3),
ADD COLUMN     "extension" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lateAfter" TIMESTAMPTZ(3),
ADD COLUMN     "latePercent" INTEGER;

-- AlterTable
ALTER TABLE "Slot" ADD COLUMN     "bankId" UUID,
ADD COLUMN     "item" INTEGER;

-- CreateTable
CREATE TABLE "ExamSection" (
    "examId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "bankId" UUID NOT NULL,
    "pick" INTEGER,

    CONSTRAINT "ExamSection_pkey" PRIMARY KEY ("examId","position")
);

-- CreateTable
CREATE TABLE "StudentGroup" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "ownerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StudentGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("groupId","userId")
);

-- CreateTable
CREATE TABLE "ExamOverride" (
    "id" UUID NOT NULL,
    "examId" UUID NOT NULL,
    "userId" UUID,
    "groupId" UUID,
    "opensAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "timeLimit" INTEGER,
    "attemptsAllowed" INTEGER,

    CONSTRAINT "ExamOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExamChange" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "examId" UUID,
    "userId" UUID,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "ExamChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExamSection_bankId_idx" ON "ExamSection"("bankId");

-- CreateIndex
CREATE INDEX "GroupMember_userId_idx" ON "GroupMember"("userId");

-- CreateIndex
CREATE INDEX "ExamOverride_userId_idx" ON "ExamOverride"("userId");

-- CreateIndex
CREATE INDEX "ExamOverride_groupId_idx" ON "ExamOverride"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "ExamOverride_examId_userId_key" ON "ExamOverride"("examId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ExamOverride_examId_groupId_key" ON "ExamOverride"("examId", "groupId");

-- CreateIndex
CREATE INDEX "ExamChange_examId_at_idx" ON "ExamChange"("examId", "at");

-- CreateIndex
CREATE INDEX "ExamChange_userId_at_idx" ON "ExamChange"("userId", "at");

-- CreateIndex
CREATE INDEX "Attempt_closedAt_endsAt_idx" ON "Attempt"("closedAt", "endsAt");

-- AddForeignKey
ALTER TABLE "ExamSection" ADD CONSTRAINT "ExamSection_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamSection" ADD CONSTRAINT "ExamSection_bankId_fkey" FOREIGN KEY ("bankId") REFERENCES "Bank"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "StudentGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamOverride" ADD CONSTRAINT "ExamOverride_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamOverride" ADD CONSTRAINT "ExamOverride_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamOverride" ADD CONSTRAINT "ExamOverride_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "StudentGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamChange" ADD CONSTRAINT "ExamChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamChange" ADD CONSTRAINT "ExamChange_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExamChange" ADD CONSTRAINT "ExamChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Every exam becomes one section of its bank, every exam question remembers its item, and a grace of nothing ends at the deadline.
INSERT INTO "ExamSection" ("examId", "position", "title", "bankId") SELECT "id", 1, "title", "bankId" FROM "Exam";

UPDATE "Slot" slot SET "bankId" = exam."bankId", "item" = slot."position"
FROM "Attempt" attempt JOIN "Exam" exam ON exam."id" = attempt."examId"
WHERE slot."attemptId" = attempt."id";

UPDATE "Attempt" SET "endsAt" = "deadline";

-- AlterTable
ALTER TABLE "Exam" DROP COLUMN "bankId";
