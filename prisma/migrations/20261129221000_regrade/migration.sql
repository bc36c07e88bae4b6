-- CreateTable
CREATE TABLE "Regrade" (
    "id" UUID NOT NULL,
    "examId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ruling" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "why" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,
    "undoneWhy" TEXT,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradedAttempt" (
    "regradeId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "pointsBefore" DOUBLE PRECISION,
    "maxPointsBefore" DOUBLE PRECISION,
    "pointsAfter" DOUBLE PRECISION NOT NULL,
    "maxPointsAfter" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RegradedAttempt_pkey" PRIMARY KEY ("regradeId","attemptId")
);

-- CreateTable
CREATE TABLE "RegradedSlot" (
    "regradeId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" "Outcome",
    "suspects" TEXT[],
    "points" DOUBLE PRECISION,
    "maxPoints" DOUBLE PRECISION NOT NULL,
    "key" JSONB,

    CONSTRAINT "RegradedSlot_pkey" PRIMARY KEY ("regradeId","attemptId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "Regrade_examId_number_key" ON "Regrade"("examId", "number");

-- CreateIndex
CREATE INDEX "RegradedAttempt_attemptId_idx" ON "RegradedAttempt"("attemptId");

-- CreateIndex
CREATE INDEX "RegradedSlot_attemptId_position_idx" ON "RegradedSlot"("attemptId", "position");

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradedAttempt" ADD CONSTRAINT "RegradedAttempt_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradedAttempt" ADD CONSTRAINT "RegradedAttempt_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradedSlot" ADD CONSTRAINT "RegradedSlot_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradedSlot" ADD CONSTRAINT "RegradedSlot_attemptId_position_fkey" FOREIGN KEY ("attemptId", "position") REFERENCES "Slot"("attemptId", "position") ON DELETE CASCADE ON UPDATE CASCADE;


