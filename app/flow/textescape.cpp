// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/textescape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace LeadBridge {

namespace {

/// The signs of core.telegram.org/bots/api#markdownv2-style, and the backslash itself.
constexpr QStringView markdownSigns = u"_*[]()~`>#+-=|{}.!\\";

QString markdownEscaped(const QString &value)
{
    QString text;
    text.reserve(value.size());
    for (const QChar sign : value) {
        if (markdownSigns.contains(sign))
            text += u'\\';
        text += sign;
    }
    return text;
}

QString jsonEscaped(const QString &value)
{
    const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(2, list.size() - 4)); // without [" and "]
}

} // namespace

QString escaped(const QString &value, TextEscape escape)
{
    switch (escape) {
    case TextEscape::None:
        return value;
    case TextEscape::Html:
        return value.toHtmlEscaped();
    case TextEscape::MarkdownV2:
        return markdownEscaped(value);
    case TextEscape::JsonString:
        return jsonEscaped(value);
    case TextEscape::Url:
        return QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    return value;
}

} // namespace LeadBridge
