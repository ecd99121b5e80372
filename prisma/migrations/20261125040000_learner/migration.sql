-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "day" TEXT;

-- CreateTable
CREATE TABLE "Share" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "withId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "Share_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Share_withId_fkey" FOREIGN KEY ("withId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShareLook" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shareId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ShareLook_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Certificate" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "versions" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "expiresOn" TEXT,
    "revokedAt" DATETIME,
    CONSTRAINT "Certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReadingPlace" (
    "personId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "moduleId"),
    CONSTRAINT "ReadingPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Share_personId_idx" ON "Share"("personId");

-- CreateIndex
CREATE INDEX "Share_withId_idx" ON "Share"("withId");

-- CreateIndex
CREATE INDEX "ShareLook_shareId_idx" ON "ShareLook"("shareId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_personId_courseId_issuedAt_key" ON "Certificate"("personId", "courseId", "issuedAt");

