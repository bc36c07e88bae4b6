-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "notice" TEXT,
ADD COLUMN     "reopenedAt" TIMESTAMPTZ(3);

-- CreateTable: not logged, since nothing is lost with it. It is written often and empty after a crash.
CREATE UNLOGGED TABLE "AttemptSeen" (
    "attemptId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttemptSeen_pkey" PRIMARY KEY ("attemptId")
);

-- AddForeignKey
ALTER TABLE "AttemptSeen" ADD CONSTRAINT "AttemptSeen_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;
