// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into a program under test: stands between it and the system's calls, and fails them
// as the test says (faultcontrol.h). What is not to fail goes to the kernel unchanged.

#include "tests/system/kit/faultcontrol.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using LeadBridge::Test::FaultControl;

namespace {

FaultControl *control = nullptr;

__attribute__((constructor)) void begin()
{
    const char *path = std::getenv("LEADBRIDGE_FAULTS");
    if (!path)
        return;
    const auto file = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC));
    void *mapped =
        ::mmap(nullptr, sizeof(FaultControl), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    if (mapped != MAP_FAILED)
        control = static_cast<FaultControl *>(mapped);
}

bool isConcerned(const char *path)
{
    return std::strncmp(path, control->prefix, std::strlen(control->prefix)) == 0;
}

bool isConcerned(int file)
{
    char link[64];
    char path[2048];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return isConcerned(path);
}

bool strikes(int error)
{
    ++control->refused;
    errno = error;
    return true;
}

/// Sets errno where writing to the file is to fail.
bool writingFails(int file)
{
    const int error = control ? control->writeError.load() : 0;
    return error != 0 && isConcerned(file) && strikes(error);
}

bool openingFails(const char *path, int flags)
{
    const int error = control ? control->openError.load() : 0;
    const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
    return error != 0 && writes && isConcerned(path) && strikes(error);
}

int openFile(const char *path, int flags, unsigned mode)
{
    return openingFails(path, flags)
        ? -1
        : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    return writingFails(file) ? -1 : ::syscall(SYS_write, file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    return writingFails(file) ? -1 : ::syscall(SYS_pwrite64, file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    return pwrite(file, bytes, size, offset);
}

int ftruncate(int file, off_t size) noexcept
{
    return writingFails(file) ? -1 : static_cast<int>(::syscall(SYS_ftruncate, file, size));
}

int ftruncate64(int file, off64_t size) noexcept
{
    return ftruncate(file, size);
}

int posix_fallocate(int file, off_t offset, off_t size)
{
    if (writingFails(file))
        return errno;
    return ::syscall(SYS_fallocate, file, 0, offset, size) == 0 ? 0 : errno;
}

int posix_fallocate64(int file, off64_t offset, off64_t size)
{
    return posix_fallocate(file, offset, size);
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = (flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0U;
    va_end(rest);
    return openFile(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = (flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0U;
    va_end(rest);
    return openFile(path, flags, mode);
}

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const auto result = static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && control && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        const long long shift = control->clockShiftMs;
        time->tv_sec += shift / 1000;
        time->tv_nsec += (shift % 1000) * 1'000'000;
        const long carry = time->tv_nsec < 0 ? -1 : time->tv_nsec / 1'000'000'000;
        time->tv_sec += carry;
        time->tv_nsec -= carry * 1'000'000'000;
    }
    return result;
}

int gettimeofday(timeval *__restrict time, void *__restrict) noexcept
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    *time = { now.tv_sec, now.tv_nsec / 1000 };
    return 0;
}

time_t time(time_t *result) noexcept
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    if (result)
        *result = now.tv_sec;
    return now.tv_sec;
}

int getaddrinfo(const char *__restrict name, const char *__restrict service,
                const addrinfo *__restrict hints, addrinfo **__restrict found)
{
    using Lookup = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const auto lookUp = reinterpret_cast<Lookup>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    if (!control || control->host[0] == '\0' || !name || std::strcmp(name, control->host) != 0)
        return lookUp(name, service, hints, found);
    const int error = control->hostError;
    if (error == 0)
        return lookUp("127.0.0.1", service, hints, found);
    ++control->refused;
    return error;
}
}
