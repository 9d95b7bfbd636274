// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/codec.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace LeadBridge {

namespace {

/// Written by hand: this stands in the way of every request, and QJsonDocument takes three
/// times as long.
void appendJsonText(QByteArray &json, const QString &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (code < 0x20) {
            json += "\\u00";
            json += hex[code >> 4];
            json += hex[code & 0xf];
        } else {
            json += c;
        }
    }
    json += '"';
}

} // namespace

QByteArray packHeaders(const HttpHeaders &headers)
{
    QByteArray bytes;
    for (const auto &[name, value] : headers) {
        bytes += name;
        bytes += '\0';
        bytes += value;
        bytes += '\0';
    }
    return bytes;
}

HttpHeaders unpackHeaders(const QByteArray &bytes)
{
    HttpHeaders headers;
    const QList<QByteArray> parts = bytes.split('\0'); // the last one is empty
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
        headers.append({ parts.at(i), parts.at(i + 1) });
    return headers;
}

QByteArray packFields(const Fields &fields)
{
    QByteArray json;
    json.reserve(fields.size() * 48);
    json += '[';
    for (const Field &field : fields) {
        if (json.size() > 1)
            json += ',';
        json += '[';
        appendJsonText(json, field.name);
        json += ',';
        appendJsonText(json, field.value);
        json += ']';
    }
    json += ']';
    return json;
}

Fields unpackFields(const QByteArray &bytes)
{
    Fields fields;
    const QJsonArray pairs = QJsonDocument::fromJson(bytes).array();
    fields.reserve(pairs.size());
    for (const QJsonValue &pair : pairs)
        fields.append({ pair.toArray().at(0).toString(), pair.toArray().at(1).toString() });
    return fields;
}

QString packNotes(const ReadingNotes &notes)
{
    if (notes.isEmpty())
        return {};
    QJsonArray list;
    for (const ReadingNote &note : notes)
        list.append(QJsonArray { readingNoteWord(note.code), note.field, note.detail });
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

ReadingNotes unpackNotes(const QString &text)
{
    ReadingNotes notes;
    if (text.isEmpty())
        return notes;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : list) {
        const QJsonArray note = value.toArray();
        if (const auto code = readingNoteFromWord(note.at(0).toString()))
            notes.append({ *code, note.at(1).toString(), note.at(2).toString() });
    }
    return notes;
}

std::optional<qint64> packTime(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

QDateTime unpackTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

qint64 hourOf(qint64 milliseconds)
{
    return milliseconds >= 0 ? milliseconds / millisecondsPerHour
                             : (milliseconds + 1) / millisecondsPerHour - 1;
}

QString outcomeWord(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Delivered:
        return QStringLiteral("delivered");
    case OutcomeKind::Rejected:
        return QStringLiteral("rejected");
    case OutcomeKind::Retry:
        return QStringLiteral("retry");
    case OutcomeKind::GoesOn:
        return QStringLiteral("goes_on");
    case OutcomeKind::Uncertain:
        break;
    }
    return QStringLiteral("uncertain");
}

OutcomeKind outcomeFromWord(const QString &word)
{
    for (const auto kind : { OutcomeKind::Delivered, OutcomeKind::Rejected, OutcomeKind::Retry,
                             OutcomeKind::GoesOn }) {
        if (outcomeWord(kind) == word)
            return kind;
    }
    return OutcomeKind::Uncertain;
}

} // namespace LeadBridge
