// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/eventcatalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace LeadBridge {

namespace {

constexpr auto kindWords = std::to_array<std::pair<ValueKind, const char *>>({
    { ValueKind::Id, "id" },
    { ValueKind::Phone, "phone" },
    { ValueKind::Text, "text" },
    { ValueKind::Flag, "flag" },
    { ValueKind::Email, "email" },
    { ValueKind::Date, "date" },
    { ValueKind::Time, "time" },
    { ValueKind::DateTime, "datetime" },
    { ValueKind::Money, "money" },
    { ValueKind::Word, "enum" },
});

std::optional<ValueKind> kindFromWord(const QString &word)
{
    for (const auto &[kind, text] : kindWords) {
        if (word == QLatin1String(text))
            return kind;
    }
    return std::nullopt;
}

QString member(const QString &place, const char *key)
{
    return place.isEmpty() ? QString::fromLatin1(key) : place + u'.' + QLatin1String(key);
}

QString element(const QString &place, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(place).arg(index);
}

Result<QString> text(const QJsonObject &object, const char *key, const QString &place)
{
    const QString value = object.value(QLatin1String(key)).toString();
    if (value.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("text expected"), member(place, key));
    return value;
}

Result<Title> readTitle(const QJsonObject &object, const char *key, const QString &place)
{
    const QString titlePlace = member(place, key);
    const QJsonObject titles = object.value(QLatin1String(key)).toObject();
    const auto russian = text(titles, "ru", titlePlace);
    if (!russian)
        return tl::unexpected(russian.error());
    const auto english = text(titles, "en", titlePlace);
    if (!english)
        return tl::unexpected(english.error());
    return Title { *russian, *english };
}

Result<CatalogueField> readField(const QJsonObject &object, const QString &place)
{
    CatalogueField field;
    const auto strings = std::to_array<std::pair<const char *, QString *>>({
        { "parameter", &field.parameter },
        { "placeholder", &field.placeholder },
        { "example", &field.example },
    });
    for (const auto &[key, target] : strings) {
        auto value = text(object, key, place);
        if (!value)
            return tl::unexpected(value.error());
        *target = *value;
    }
    const auto kind = kindFromWord(object.value(QLatin1String("type")).toString());
    if (!kind)
        return fail(ErrorKind::InvalidInput, QStringLiteral("unknown type"), member(place, "type"));
    field.kind = *kind;
    const QString source = object.value(QLatin1String("source")).toString();
    if (source != u"guide" && source != u"assumed")
        return fail(ErrorKind::InvalidInput, QStringLiteral("unknown source"),
                    member(place, "source"));
    field.documented = source == u"guide";
    field.recommended = object.value(QLatin1String("recommended")).toBool();
    auto title = readTitle(object, "title", place);
    if (!title)
        return tl::unexpected(title.error());
    field.title = *title;
    return field;
}

Result<QList<CatalogueField>> readFields(const QJsonObject &object, const char *key,
                                         const QString &place)
{
    const QString listPlace = member(place, key);
    const QJsonValue list = object.value(QLatin1String(key));
    if (!list.isArray())
        return fail(ErrorKind::InvalidInput, QStringLiteral("list expected"), listPlace);
    QList<CatalogueField> fields;
    QSet<QString> names;
    for (const QJsonValue &value : list.toArray()) {
        const QString fieldPlace = element(listPlace, fields.size());
        auto field = readField(value.toObject(), fieldPlace);
        if (!field)
            return tl::unexpected(field.error());
        if (names.contains(field->parameter))
            return fail(ErrorKind::InvalidInput, QStringLiteral("parameter given twice"),
                        member(fieldPlace, "parameter"));
        names.insert(field->parameter);
        fields.append(*std::move(field));
    }
    return fields;
}

Result<QStringList> readDuplicateKey(const QJsonObject &object, const CatalogueEvent &event,
                                     const QString &place)
{
    const QString keyPlace = member(place, "duplicate_key");
    const QJsonValue list = object.value(QLatin1String("duplicate_key"));
    if (!list.isArray())
        return fail(ErrorKind::InvalidInput, QStringLiteral("list expected"), keyPlace);
    QStringList key;
    for (const QJsonValue &value : list.toArray()) {
        if (!event.field(value.toString()))
            return fail(ErrorKind::InvalidInput, QStringLiteral("no such parameter"),
                        element(keyPlace, key.size()));
        key.append(value.toString());
    }
    return key;
}

Result<CatalogueEvent> readEvent(const QJsonObject &object, const QString &place)
{
    CatalogueEvent event;
    auto id = text(object, "id", place);
    if (!id)
        return tl::unexpected(id.error());
    event.id = *id;
    auto title = readTitle(object, "title", place);
    if (!title)
        return tl::unexpected(title.error());
    event.title = *title;
    auto when = readTitle(object, "when", place);
    if (!when)
        return tl::unexpected(when.error());
    event.when = *when;
    auto fields = readFields(object, "fields", place);
    if (!fields)
        return tl::unexpected(fields.error());
    event.fields = *std::move(fields);
    auto alternatives = readFields(object, "alternatives", place);
    if (!alternatives)
        return tl::unexpected(alternatives.error());
    event.alternatives = *std::move(alternatives);
    auto key = readDuplicateKey(object, event, place);
    if (!key)
        return tl::unexpected(key.error());
    event.duplicateKey = *std::move(key);
    return event;
}

QByteArray resource(const QString &path)
{
    QFile file(QStringLiteral(":/leadbridge/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

const CatalogueField *CatalogueEvent::field(const QString &parameter) const
{
    const auto it = std::find_if(fields.cbegin(), fields.cend(),
                                 [&](const CatalogueField &f) { return f.parameter == parameter; });
    return it == fields.cend() ? nullptr : &*it;
}

Result<EventCatalogue> EventCatalogue::fromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return fail(ErrorKind::InvalidInput, parseError.errorString());
    if (root.value(QLatin1String("format")) != QJsonValue(1))
        return fail(ErrorKind::InvalidInput, QStringLiteral("format 1 expected"),
                    QStringLiteral("format"));
    if (!root.value(QLatin1String("events")).isArray())
        return fail(ErrorKind::InvalidInput, QStringLiteral("list expected"),
                    QStringLiteral("events"));
    EventCatalogue catalogue;
    for (const QJsonValue &value : root.value(QLatin1String("events")).toArray()) {
        const QString place = element(QStringLiteral("events"), catalogue.m_events.size());
        auto event = readEvent(value.toObject(), place);
        if (!event)
            return tl::unexpected(event.error());
        if (catalogue.event(event->id))
            return fail(ErrorKind::InvalidInput, QStringLiteral("event given twice"),
                        member(place, "id"));
        catalogue.m_events.append(*std::move(event));
    }
    return catalogue;
}

const EventCatalogue &EventCatalogue::builtIn()
{
    // A unit test reads the built-in file, so the empty fallback is never seen by a user.
    static const EventCatalogue catalogue =
        fromJson(resource(QStringLiteral("klientiks/events.json"))).value_or(EventCatalogue());
    return catalogue;
}

const CatalogueEvent *EventCatalogue::event(const QString &id) const
{
    const auto it = std::find_if(m_events.cbegin(), m_events.cend(),
                                 [&](const CatalogueEvent &e) { return e.id == id; });
    return it == m_events.cend() ? nullptr : &*it;
}

QString sampleQuery(const QString &eventId)
{
    // Only known ids become a path.
    if (!EventCatalogue::builtIn().event(eventId))
        return {};
    return QString::fromLatin1(resource(QStringLiteral("samples/%1.query").arg(eventId)).trimmed());
}

} // namespace LeadBridge
