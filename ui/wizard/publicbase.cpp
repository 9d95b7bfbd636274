// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/publicbase.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

QString tidyPublicBase(const QString &pasted)
{
    static const QRegularExpression wrapping(u"[\\s\"'«»“”<>\\x{00A0}\\x{200B}]"_s);
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    QString text = pasted;
    text.remove(wrapping);
    if (text.isEmpty())
        return {};
    if (!scheme.match(text).hasMatch()) {
        const QString host = QUrl("http://"_L1 + text).host();
        text.prepend(QHostAddress(host).isNull() ? "https://"_L1 : "http://"_L1);
    }
    const QUrl url(text);
    const QString kind = url.scheme().toLower();
    if (url.host().isEmpty() || (kind != "http"_L1 && kind != "https"_L1))
        return {};
    QUrl base;
    base.setScheme(kind);
    base.setHost(url.host());
    base.setPort(url.port());
    return base.toString(QUrl::FullyEncoded);
}

} // namespace LeadBridge::Ui
