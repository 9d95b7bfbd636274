// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/forgetfuldisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QList>
#include <QMutex>

#include <sqlite3.h>

#include <algorithm>

namespace LeadBridge::Test {

namespace {

constexpr qsizetype sector = 512;

/// A write, or with no bytes the cutting of a file to a size.
struct Change
{
    qint64 at = 0;
    QByteArray bytes {};
    bool truncates = false;
};

/// One file as the disk has promised it, and what was asked of it since.
struct Image
{
    QByteArray durable;
    QList<Change> changes;
};

void put(QByteArray &content, qint64 at, const QByteArray &bytes)
{
    if (content.size() < at + bytes.size())
        content.resize(at + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), content.begin() + at);
}

void apply(QByteArray &content, const Change &change)
{
    if (change.truncates)
        content.truncate(change.at);
    else
        put(content, change.at, change.bytes);
}

/// Those sectors of a write that reached the disk by chance.
void applySome(QByteArray &content, const Change &change, QRandomGenerator &random)
{
    if (change.truncates) {
        if (random.bounded(2) == 0)
            content.truncate(change.at);
        return;
    }
    for (qsizetype from = 0; from < change.bytes.size(); from += sector) {
        if (random.bounded(2) == 0)
            put(content, change.at + from, change.bytes.mid(from, sector));
    }
}

bool isRemembered(int flags)
{
    return (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
}

} // namespace

class ForgetfulDisk::Memory
{
public:
    sqlite3_vfs vfs {};
    sqlite3_vfs *real = nullptr;
    mutable QMutex mutex;
    QHash<QByteArray, Image> images; ///< by path
    mutable int unsynced = 0;
};

namespace {

using Memory = ForgetfulDisk::Memory;

/// What SQLite holds of an open file; the real one follows in the same block of memory.
struct OpenFile
{
    sqlite3_file base;
    Memory *memory;
    const char *path; ///< nullptr: not remembered
    sqlite3_file *real;
};

OpenFile *self(sqlite3_file *file)
{
    return reinterpret_cast<OpenFile *>(file); // SQLite's way of deriving
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return self(file)->real;
}

void remember(sqlite3_file *file, const Change &change)
{
    const OpenFile *open = self(file);
    if (!open->path)
        return;
    const QMutexLocker lock(&open->memory->mutex);
    open->memory->images[open->path].changes.append(change);
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, at);
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    const int code = realOf(file)->pMethods->xWrite(realOf(file), bytes, size, at);
    if (code == SQLITE_OK)
        remember(file, { at, QByteArray(static_cast<const char *>(bytes), size) });
    return code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = realOf(file)->pMethods->xTruncate(realOf(file), size);
    if (code == SQLITE_OK)
        remember(file, { .at = size, .truncates = true });
    return code;
}

/// The promise. The real disk need not keep it: nobody cuts the power here.
int syncFile(sqlite3_file *file, int)
{
    const OpenFile *open = self(file);
    if (!open->path)
        return SQLITE_OK;
    const QMutexLocker lock(&open->memory->mutex);
    Image &image = open->memory->images[open->path];
    for (const Change &change : qAsConst(image.changes))
        apply(image.durable, change);
    image.changes.clear();
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReserved(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int controlFile(sqlite3_file *file, int what, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}

int sectorSize(sqlite3_file *)
{
    return int { sector };
}

/// Promises nothing beyond what is remembered: no atomic or ordered writes.
int characteristics(sqlite3_file *)
{
    return 0;
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods methods {
    2,          closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lockFile,   unlockFile, checkReserved, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrier,    unmapShared,   nullptr,     nullptr
};

/// A file that is seen for the first time is on the disk as it is.
void meet(OpenFile *open)
{
    const QMutexLocker lock(&open->memory->mutex);
    if (open->memory->images.contains(open->path))
        return;
    sqlite3_int64 size = 0;
    open->real->pMethods->xFileSize(open->real, &size);
    QByteArray content(size, '\0');
    if (size > 0)
        open->real->pMethods->xRead(open->real, content.data(), static_cast<int>(size), 0);
    open->memory->images.insert(open->path, { content, {} });
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    auto *memory = static_cast<Memory *>(vfs->pAppData);
    OpenFile *open = self(file);
    open->memory = memory;
    open->path = isRemembered(flags) ? path : nullptr; // SQLite keeps it until it closes the file
    open->real = reinterpret_cast<sqlite3_file *>(open + 1);
    open->base.pMethods = nullptr;
    const int code = memory->real->xOpen(memory->real, path, open->real, flags, outFlags);
    if (open->real->pMethods)
        open->base.pMethods = &methods;
    if (code == SQLITE_OK && open->path)
        meet(open);
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    auto *memory = static_cast<Memory *>(vfs->pAppData);
    const QMutexLocker lock(&memory->mutex);
    memory->images.remove(path);
    return memory->real->xDelete(memory->real, path, syncFolder);
}

} // namespace

ForgetfulDisk::ForgetfulDisk()
    : m_memory(std::make_unique<Memory>())
{
    m_memory->real = sqlite3_vfs_find("unix");
    m_memory->vfs = *m_memory->real; // all that concerns no file's content is the real one's
    m_memory->vfs.zName = "forgetful";
    m_memory->vfs.pNext = nullptr;
    m_memory->vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + m_memory->real->szOsFile;
    m_memory->vfs.pAppData = m_memory.get();
    m_memory->vfs.xOpen = openFile;
    m_memory->vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&m_memory->vfs, 1);
}

ForgetfulDisk::~ForgetfulDisk()
{
    sqlite3_vfs_unregister(&m_memory->vfs);
}

bool ForgetfulDisk::cutPower(const QString &path, const QString &folder, Left left,
                             QRandomGenerator &random) const
{
    QHash<QByteArray, Image> images;
    {
        const QMutexLocker lock(&m_memory->mutex); // one moment for all files
        images = m_memory->images;
    }
    m_memory->unsynced = 0;
    if (!QDir().mkpath(folder))
        return false;
    for (auto image = images.cbegin(); image != images.cend(); ++image) {
        const QString name = QFile::decodeName(image.key());
        if (!name.startsWith(path))
            continue;
        QByteArray content = image->durable;
        for (const Change &change : image->changes) {
            if (left == Left::All)
                apply(content, change);
            else if (left == Left::Some)
                applySome(content, change, random);
        }
        m_memory->unsynced += static_cast<int>(image->changes.size());
        QFile file(folder + u'/' + QFileInfo(name).fileName());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return false;
    }
    return true;
}

int ForgetfulDisk::unsynced() const
{
    return m_memory->unsynced;
}

} // namespace LeadBridge::Test
