// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmplan.h"

#include "app/destinations/answerwords.h"
#include "app/destinations/crmrequest.h"

#include <QJsonDocument>

namespace LeadBridge {

namespace {

/// A new token lives for a day. One that is refused within this time will not do at all.
constexpr qint64 freshSeconds = 600;

} // namespace

AmoCrmProgress AmoCrmProgress::read(const QByteArray &progress)
{
    const QJsonObject object = QJsonDocument::fromJson(progress).object();
    return { entityId(object.value(u"lead")), object.value(u"expired").toString(),
             object.value(u"expired_at").toInteger() };
}

QByteArray AmoCrmProgress::written() const
{
    QJsonObject object;
    if (lead > 0)
        object.insert(QStringLiteral("lead"), lead);
    if (!expired.isEmpty()) {
        object.insert(QStringLiteral("expired"), expired);
        object.insert(QStringLiteral("expired_at"), expiredAt);
    }
    return object.isEmpty() ? QByteArray() : compactJson(object);
}

bool needsRenewal(const AmoCrmAccess &access, const AmoCrmProgress &progress)
{
    return access.oauth
        && (access.token.isEmpty() || progress.expired == tokenDigest(access.token));
}

Outcome amoCrmUnauthorized(const AmoCrmAccess &access, const AmoCrmProgress &progress,
                           const Answer &answer, const QDateTime &nowUtc)
{
    const qint64 now = nowUtc.isValid() ? nowUtc.toSecsSinceEpoch() : 0;
    const bool justRenewed = !progress.expired.isEmpty() && now - progress.expiredAt < freshSeconds;
    if (!access.oauth || justRenewed)
        return keyRefused(wordsOf(answer), access.advice());
    Outcome outcome;
    outcome.kind = OutcomeKind::GoesOn;
    outcome.reason = { ReasonCode::GoesOn, { QStringLiteral("token_expired") } };
    outcome.progress = AmoCrmProgress { progress.lead, tokenDigest(access.token), now }.written();
    return outcome;
}

} // namespace LeadBridge
