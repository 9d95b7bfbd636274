// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/requesttext.h"

#include <QJsonDocument>
#include <QStringList>
#include <QUrl>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

using Kind = RequestLine::Kind;

constexpr int longestBody = 20000;
constexpr int indent = 2;

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

void addPairs(QList<RequestLine> &lines, const QByteArray &pairs, Kind kind)
{
    const QList<QByteArray> all = pairs.split('&');
    for (const QByteArray &pair : all) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        lines.append({ kind, decoded(equals < 0 ? pair : pair.left(equals)),
                       equals < 0 ? QString() : decoded(pair.mid(equals + 1)) });
    }
}

QByteArray contentType(const HttpHeaders &headers)
{
    for (const auto &[name, value] : headers) {
        if (name.compare("content-type", Qt::CaseInsensitive) == 0)
            return value.toLower();
    }
    return {};
}

void addBody(QList<RequestLine> &lines, const HttpRequest &record)
{
    if (record.body.isEmpty())
        return;
    lines.append({ Kind::Gap, {}, {} });
    if (contentType(record.headers).startsWith("application/x-www-form-urlencoded")) {
        addPairs(lines, record.body, Kind::Field);
        return;
    }
    QString text = QString::fromUtf8(record.body.left(longestBody));
    text.replace("\r\n"_L1, "\n"_L1);
    if (record.body.size() > longestBody)
        text += u'…';
    else
        text = laidOutJson(text);
    const QStringList rows = text.split(u'\n');
    for (const QString &row : rows)
        lines.append({ Kind::Body, {}, row });
}

} // namespace

QString laidOutJson(const QString &json)
{
    QJsonParseError error;
    QJsonDocument::fromJson(json.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return json;
    // By hand, since QJsonDocument would put the members into another order.
    QString text;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json.at(i);
        if (inString) {
            text += c;
            if (c == u'\\' && i + 1 < json.size())
                text += json.at(++i);
            else
                inString = c != u'"';
            continue;
        }
        if (c.isSpace())
            continue;
        const bool opens = c == u'{' || c == u'[';
        const bool closes = c == u'}' || c == u']';
        if (closes) {
            --depth;
            const QChar before = text.isEmpty() ? QChar() : text.back();
            if (before != u'{' && before != u'[')
                text += u'\n' + QString(depth * indent, u' ');
        } else if (!text.isEmpty() && (text.back() == u'{' || text.back() == u'[')) {
            text += u'\n' + QString(depth * indent, u' ');
        }
        inString = c == u'"';
        text += c;
        depth += opens ? 1 : 0;
        if (c == u',')
            text += u'\n' + QString(depth * indent, u' ');
        else if (c == u':')
            text += u' ';
    }
    return text;
}

QList<RequestLine> requestLines(const HttpRequest &record)
{
    QList<RequestLine> lines;
    if (record.method.isEmpty())
        return lines;
    const QString address = record.url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
    lines.append({ Kind::Address, QString::fromLatin1(record.method), address });
    addPairs(lines, record.url.query(QUrl::FullyEncoded).toUtf8(), Kind::Parameter);
    if (!record.headers.isEmpty())
        lines.append({ Kind::Gap, {}, {} });
    for (const auto &[name, value] : record.headers)
        lines.append({ Kind::Header, QString::fromUtf8(name), QString::fromUtf8(value) });
    addBody(lines, record);
    return lines;
}

QString requestText(const QList<RequestLine> &lines)
{
    QStringList rows;
    for (const RequestLine &line : lines) {
        switch (line.kind) {
        case Kind::Address:
            rows.append(line.name + u' ' + line.value);
            break;
        case Kind::Header:
            rows.append(line.name + ": "_L1 + line.value);
            break;
        case Kind::Parameter:
        case Kind::Field:
            rows.append(line.name + " = "_L1 + line.value);
            break;
        case Kind::Body:
        case Kind::Gap:
            rows.append(line.value);
            break;
        }
    }
    return rows.join(u'\n');
}

} // namespace LeadBridge::Ui
