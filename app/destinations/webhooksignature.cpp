// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/webhooksignature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace LeadBridge {

tl::expected<QByteArray, QString> signingKey(const QString &secret)
{
    constexpr qsizetype shortest = 24;
    constexpr qsizetype longest = 64;
    static const QString prefix = QStringLiteral("whsec_");
    const auto key = QByteArray::fromBase64Encoding(secret.mid(prefix.size()).toLatin1(),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!secret.startsWith(prefix) || !key || key.decoded.size() < shortest
        || key.decoded.size() > longest)
        return tl::unexpected(QStringLiteral("not_a_signing_key"));
    return *key;
}

HttpHeaders signatureHeaders(const QByteArray &key, const QByteArray &id, const QDateTime &nowUtc,
                             const QByteArray &body)
{
    const QByteArray time = QByteArray::number(nowUtc.toSecsSinceEpoch());
    const QByteArray code = QMessageAuthenticationCode::hash(id + '.' + time + '.' + body, key,
                                                             QCryptographicHash::Sha256);
    return { { "webhook-id", id },
             { "webhook-timestamp", time },
             { "webhook-signature", "v1," + code.toBase64() } };
}

} // namespace LeadBridge
