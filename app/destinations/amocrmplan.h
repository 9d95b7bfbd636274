// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/amocrmaccess.h"

namespace LeadBridge {

/// What earlier requests of a step have done.
struct AmoCrmProgress
{
    qint64 lead = 0; ///< made; 0: not yet
    QString expired; ///< digest of the token that was refused, so that another can be told from it
    qint64 expiredAt = 0; ///< Unix time of that

    [[nodiscard]] static AmoCrmProgress read(const QByteArray &progress);
    [[nodiscard]] QByteArray written() const;
};

/// Whether the next request is AmoCrmAccess::renewal(): there is no token yet, or it is the one
/// that was refused. Where another step has renewed it meanwhile, it is another.
[[nodiscard]] bool needsRenewal(const AmoCrmAccess &access, const AmoCrmProgress &progress);

/// What a 401 means: with OAuth2 a renewal, but not of a token that was only just renewed; else
/// that a person is needed. Repeated refusals make the service block the account.
[[nodiscard]] Outcome amoCrmUnauthorized(const AmoCrmAccess &access, const AmoCrmProgress &progress,
                                         const Answer &answer, const QDateTime &nowUtc);

} // namespace LeadBridge
