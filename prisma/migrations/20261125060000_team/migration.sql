-- AlterTable
ALTER TABLE "Person" ADD COLUMN "staffNumber" TEXT;

-- AlterTable
ALTER TABLE "SiteMember" ADD COLUMN "joinedAt" DATETIME;

-- CreateTable
CREATE TABLE "TeamPath" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "dueOn" TEXT,
    "dueDays" INTEGER,
    "repeatMonths" INTEGER,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "TeamPath_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TeamPath_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DueMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "legId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DueMove_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DueMove_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Exemption" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "stopId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Exemption_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Exemption_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lapsed" (
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "doneAt" DATETIME NOT NULL,
    "lapsedOn" TEXT NOT NULL,

    PRIMARY KEY ("personId", "item", "lapsedOn"),
    CONSTRAINT "Lapsed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "byId" TEXT,
    "heldOn" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Observation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Observation_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "withId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Talk_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Talk_withId_fkey" FOREIGN KEY ("withId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Assignment" (
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "dueOn" TEXT,
    "repeatMonths" INTEGER,
    "byId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,

    PRIMARY KEY ("personId", "courseId"),
    CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assignment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Assignment" ("courseId", "createdAt", "personId", "startsOn") SELECT "courseId", "createdAt", "personId", "startsOn" FROM "Assignment";
DROP TABLE "Assignment";
ALTER TABLE "new_Assignment" RENAME TO "Assignment";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "TeamPath_siteId_idx" ON "TeamPath"("siteId");

-- CreateIndex
CREATE INDEX "TeamPath_byId_idx" ON "TeamPath"("byId");

-- CreateIndex
CREATE INDEX "DueMove_personId_idx" ON "DueMove"("personId");

-- CreateIndex
CREATE INDEX "Exemption_personId_idx" ON "Exemption"("personId");

-- CreateIndex
CREATE INDEX "Observation_personId_idx" ON "Observation"("personId");

-- CreateIndex
CREATE INDEX "Talk_personId_idx" ON "Talk"("personId");

-- CreateIndex
CREATE INDEX "Talk_withId_idx" ON "Talk"("withId");

