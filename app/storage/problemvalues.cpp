// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/problemvalues.h"

#include <array>
#include <utility>

namespace LeadBridge {

namespace {

constexpr auto words = std::to_array<std::pair<ProblemKind, const char *>>({
    { ProblemKind::Leads, "leads" },
    { ProblemKind::Retrying, "retrying" },
    { ProblemKind::DestinationHeld, "destination_held" },
    { ProblemKind::FlowSilent, "flow_silent" },
    { ProblemKind::NotListening, "not_listening" },
    { ProblemKind::AddressUnreachable, "address_unreachable" },
    { ProblemKind::StorageTrouble, "storage_trouble" },
    { ProblemKind::DatabaseDamaged, "database_damaged" },
    { ProblemKind::DiskLow, "disk_low" },
    { ProblemKind::ClockOff, "clock_off" },
    { ProblemKind::CertificateExpiring, "certificate_expiring" },
    { ProblemKind::TokenExpiring, "token_expiring" },
    { ProblemKind::AlertFailed, "alert_failed" },
    { ProblemKind::BackupFailed, "backup_failed" },
    { ProblemKind::Outage, "outage" },
});

} // namespace

QString problemKindWord(ProblemKind kind)
{
    for (const auto &[value, word] : words) {
        if (value == kind)
            return QLatin1String(word);
    }
    return {};
}

std::optional<ProblemKind> problemKindFromWord(QStringView word)
{
    for (const auto &[value, known] : words) {
        if (word == QLatin1String(known))
            return value;
    }
    return std::nullopt;
}

} // namespace LeadBridge
