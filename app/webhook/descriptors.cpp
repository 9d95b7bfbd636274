// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/descriptors.h"

#include <QtGlobal>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <system_error>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif

namespace LeadBridge {

namespace {

/// For everything but connections that bring requests: connections to the services, the
/// database's readers, copies, tables that are written. At most half of a small limit.
constexpr int KeptForOthers = 128;

} // namespace

std::optional<int> freeDescriptors()
{
#ifdef Q_OS_WIN
    return std::nullopt;
#else
    rlimit limit {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0
        || limit.rlim_cur > rlim_t(std::numeric_limits<int>::max()))
        return std::nullopt;
    std::error_code error;
    std::filesystem::directory_iterator each("/dev/fd", error);
    const std::filesystem::directory_iterator end;
    int used = 0;
    for (; !error && each != end; each.increment(error))
        ++used;
    if (error == std::errc::too_many_files_open
        || error == std::errc::too_many_files_open_in_system)
        return 0;
    if (error)
        return std::nullopt;
    // The one that was open to count them is free again.
    return std::max(0, static_cast<int>(limit.rlim_cur) - (used - 1));
#endif
}

int connectionRoom(int most, int open, std::optional<int> unused)
{
    if (!unused)
        return most;
    const int together = open + *unused;
    return std::clamp(together - std::min(KeptForOthers, together / 2), 1, most);
}

} // namespace LeadBridge
