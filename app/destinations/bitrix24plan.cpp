// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/bitrix24plan.h"

#include "app/destinations/bitrix24answer.h"
#include "app/destinations/bitrix24description.h"
#include "app/destinations/crmrequest.h"

#include <QJsonDocument>

#include <algorithm>

namespace LeadBridge {

namespace {

/// The same in every record we make.
const QString originator = QStringLiteral("leadbridge");

QString textOf(const QList<ResolvedInput> &inputs, const char *name)
{
    return resolvedValue(inputs, QString::fromLatin1(name));
}

/// The resolver gives digits with the country code.
QString phoneOf(const QList<ResolvedInput> &inputs)
{
    const QString digits = textOf(inputs, "phone");
    return digits.isEmpty() ? digits : u'+' + digits;
}

bool hasClient(const QList<ResolvedInput> &inputs)
{
    const auto isFilled = [&](const char *name) { return !textOf(inputs, name).isEmpty(); };
    return isFilled("name") || isFilled("last_name") || isFilled("phone") || isFilled("email");
}

/// Stored numbers are compared as they were typed: with +7 or with 8.
QJsonArray writingsOf(const QString &phone)
{
    QJsonArray writings { phone };
    constexpr qsizetype russianLength = 12;
    if (phone.startsWith(u"+7") && phone.size() == russianLength)
        writings.append(QString(u'8' + phone.mid(2)));
    return writings;
}

void setClient(Bitrix24Record &record, const QList<ResolvedInput> &inputs)
{
    record.set("name", textOf(inputs, "name"));
    record.set("lastName", textOf(inputs, "last_name"));
    record.addMultiField(QStringLiteral("PHONE"), phoneOf(inputs));
    record.addMultiField(QStringLiteral("EMAIL"), textOf(inputs, "email"));
}

void setOrigin(Bitrix24Record &record, const QList<ResolvedInput> &inputs,
               const BuildContext &context)
{
    record.set("originatorId", originator);
    record.set("originId", stepMark(context));
    record.set("sourceId", textOf(inputs, "source"));
    record.set("assignedById", textOf(inputs, "responsible"));
}

void setAmount(Bitrix24Record &record, const QList<ResolvedInput> &inputs)
{
    const QString amount = textOf(inputs, "amount");
    if (amount.isEmpty())
        return;
    record.set("opportunity", QJsonValue(amount.toDouble()));
    record.set("currencyId", textOf(inputs, "currency"));
    // Else products of the record, of which there are none, make the sum.
    record.set("isManualOpportunity", QStringLiteral("Y"));
}

void setPlace(Bitrix24Record &record, Bitrix24Entity entity, const Action &action)
{
    const auto setting = [&](const char *name) {
        return settingText(action, bitrix24Description(), QString::fromLatin1(name));
    };
    record.set("stageId", setting("stage"));
    const QString pipeline = setting("pipeline");
    if (entity == Bitrix24Entity::Deal && !pipeline.isEmpty())
        record.set("categoryId", QJsonValue(pipeline.toLongLong()));
}

void setTags(Bitrix24Record &record, const QList<ResolvedInput> &inputs)
{
    record.set("comments", textOf(inputs, "comment"));
    record.set("utmSource", textOf(inputs, "utm_source"));
    record.set("utmMedium", textOf(inputs, "utm_medium"));
    record.set("utmCampaign", textOf(inputs, "utm_campaign"));
    record.set("utmContent", textOf(inputs, "utm_content"));
    record.set("utmTerm", textOf(inputs, "utm_term"));
    for (const ResolvedInput &own : freeInputsOf(inputs, bitrix24OwnFields))
        record.setOwn(own.freeName(), own.value);
}

/// A contact must have a name: the number or address stands in.
void setSubstituteName(Bitrix24Record &record, const QList<ResolvedInput> &inputs)
{
    if (!textOf(inputs, "name").isEmpty() || !textOf(inputs, "last_name").isEmpty())
        return;
    const QString phone = phoneOf(inputs);
    record.set("name", phone.isEmpty() ? textOf(inputs, "email") : phone);
}

void setContacts(Bitrix24Record &record, Bitrix24Entity entity, qint64 contact)
{
    if (contact == 0)
        return;
    if (entity == Bitrix24Entity::Deal)
        record.set("contactIds", QJsonValue(QJsonArray { contact }));
    else
        record.set("contactId", QJsonValue(contact));
}

Bitrix24Record contactOf(const Bitrix24Plan &plan, const QList<ResolvedInput> &inputs,
                         const BuildContext &context)
{
    Bitrix24Record record(Bitrix24Entity::Contact, plan.style);
    setClient(record, inputs);
    setSubstituteName(record, inputs);
    setOrigin(record, inputs, context);
    return record;
}

Bitrix24Record recordOf(const Bitrix24Plan &plan, const Action &action,
                        const QList<ResolvedInput> &inputs, const BuildContext &context)
{
    const bool isContact = plan.entity == Bitrix24Entity::Contact;
    Bitrix24Record record =
        isContact ? contactOf(plan, inputs, context) : Bitrix24Record(plan.entity, plan.style);
    if (plan.entity == Bitrix24Entity::Lead)
        setClient(record, inputs);
    if (!isContact) {
        record.set("title", textOf(inputs, "title"));
        setOrigin(record, inputs, context);
        setAmount(record, inputs);
        setPlace(record, plan.entity, action);
        setContacts(record, plan.entity, plan.progress.contact);
    }
    setTags(record, inputs);
    return record;
}

Outcome goesOn(const Bitrix24Progress &progress, const QStringList &told)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::GoesOn;
    outcome.reason = { ReasonCode::GoesOn, told };
    outcome.progress = progress.written();
    return outcome;
}

Outcome delivered(const Reason &reason, qint64 id)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Delivered;
    outcome.reason = reason;
    outcome.orderId = QString::number(id);
    return outcome;
}

/// Nothing found is an empty list where an object stood: PHP's habit.
Outcome ofSearch(const Bitrix24Plan &plan, const QJsonValue &result, const Answer &answer)
{
    const QJsonValue found = result.toObject().value(u"CONTACT");
    const bool isEmptyList = result.isArray() && result.toArray().isEmpty();
    if (!result.isObject() && !isEmptyList)
        return bitrix24NotUnderstood(answer, true);
    QList<qint64> contacts;
    for (const QJsonValue &entry : found.toArray()) {
        if (const qint64 id = entityId(entry); id > 0)
            contacts.append(id);
    }
    Bitrix24Progress progress = plan.progress;
    progress.searched = true;
    if (contacts.isEmpty())
        return goesOn(progress, { QStringLiteral("contact_not_found") });
    progress.contact = *std::min_element(contacts.cbegin(), contacts.cend());
    const QStringList told { QStringLiteral("contact_found"), QString::number(progress.contact),
                             QString::number(contacts.size()) };
    return plan.entity == Bitrix24Entity::Contact
        ? delivered({ ReasonCode::GoesOn, told }, progress.contact)
        : goesOn(progress, told);
}

} // namespace

Bitrix24Progress Bitrix24Progress::read(const QByteArray &progress)
{
    const QJsonObject object = QJsonDocument::fromJson(progress).object();
    return { object.value(u"searched").toBool(), entityId(object.value(u"contact")) };
}

QByteArray Bitrix24Progress::written() const
{
    QJsonObject object;
    if (searched)
        object.insert(QStringLiteral("searched"), true);
    if (contact > 0)
        object.insert(QStringLiteral("contact"), contact);
    return object.isEmpty() ? QByteArray() : compactJson(object);
}

Bitrix24Plan::Bitrix24Plan(const Action &action, const QList<ResolvedInput> &inputs,
                           const QByteArray &progressSoFar)
    : progress(Bitrix24Progress::read(progressSoFar))
{
    const auto setting = [&](const char *name) {
        return settingText(action, bitrix24Description(), QString::fromLatin1(name));
    };
    const QString kind = setting("entity");
    entity = kind == u"deal" ? Bitrix24Entity::Deal
        : kind == u"contact" ? Bitrix24Entity::Contact
                             : Bitrix24Entity::Lead;
    style = setting("method") == u"old" ? Bitrix24Style::Old : Bitrix24Style::Item;
    const bool looks = setting("find_client") == u"phone" && !textOf(inputs, "phone").isEmpty();
    if (progress.contact == 0 && looks && !progress.searched)
        next = Bitrix24Call::FindContact;
    else if (progress.contact == 0 && entity == Bitrix24Entity::Deal && hasClient(inputs))
        next = Bitrix24Call::AddContact;
}

Bitrix24Request bitrix24Request(const Bitrix24Plan &plan, const Action &action,
                                const QList<ResolvedInput> &inputs, const BuildContext &context)
{
    if (plan.next == Bitrix24Call::FindContact)
        return { QStringLiteral("crm.duplicate.findbycomm"),
                 { { QStringLiteral("type"), QStringLiteral("PHONE") },
                   { QStringLiteral("values"), writingsOf(phoneOf(inputs)) },
                   { QStringLiteral("entity_type"), QStringLiteral("CONTACT") } } };
    const Bitrix24Record record = plan.next == Bitrix24Call::AddContact
        ? contactOf(plan, inputs, context)
        : recordOf(plan, action, inputs, context);
    return { record.method(), record.body() };
}

Bitrix24Request bitrix24Lookup(const Bitrix24Plan &plan, const BuildContext &context)
{
    const Bitrix24Entity entity =
        plan.next == Bitrix24Call::AddContact ? Bitrix24Entity::Contact : plan.entity;
    if (plan.style == Bitrix24Style::Item)
        return { QStringLiteral("crm.item.list"),
                 { { QStringLiteral("entityTypeId"), static_cast<int>(entity) },
                   { QStringLiteral("select"), QJsonArray { QStringLiteral("id") } },
                   { QStringLiteral("filter"),
                     QJsonObject { { QStringLiteral("=originatorId"), originator },
                                   { QStringLiteral("=originId"), stepMark(context) } } } } };
    const QString method = entity == Bitrix24Entity::Deal ? QStringLiteral("crm.deal.list")
        : entity == Bitrix24Entity::Contact               ? QStringLiteral("crm.contact.list")
                                                          : QStringLiteral("crm.lead.list");
    return { method,
             { { QStringLiteral("select"), QJsonArray { QStringLiteral("ID") } },
               { QStringLiteral("filter"),
                 QJsonObject { { QStringLiteral("ORIGINATOR_ID"), originator },
                               { QStringLiteral("ORIGIN_ID"), stepMark(context) } } } } };
}

Outcome bitrix24LookedUp(const Bitrix24Plan &plan, const Answer &answer, const QDateTime &nowUtc)
{
    const auto result = bitrix24Result(answer, nowUtc, true);
    if (!result)
        return result.error();
    const bool isItem = plan.style == Bitrix24Style::Item;
    const QJsonValue found = isItem ? result->toObject().value(u"items") : *result;
    if (!found.isArray())
        return bitrix24NotUnderstood(answer, true);
    qint64 id = 0;
    for (const QJsonValue &entry : found.toArray()) {
        const qint64 one = entityId(entry.toObject().value(isItem ? u"id" : u"ID"));
        id = id == 0 ? one : std::min(id, one);
    }
    const Reason known { ReasonCode::FoundByAsking, { QString::number(id) } };
    if (id > 0 && plan.next != Bitrix24Call::AddContact)
        return delivered(known, id);
    Outcome outcome = goesOn(plan.progress, {});
    outcome.reason = { ReasonCode::NotThere, {} };
    if (id > 0) {
        Bitrix24Progress progress = plan.progress;
        progress.contact = id;
        outcome = goesOn(progress, {});
        outcome.reason = known;
    }
    return outcome;
}

Outcome bitrix24Outcome(const Bitrix24Plan &plan, const Answer &answer, const QDateTime &nowUtc)
{
    const bool isSearch = plan.next == Bitrix24Call::FindContact;
    const auto result = bitrix24Result(answer, nowUtc, isSearch);
    Outcome outcome;
    if (!result) {
        outcome = result.error();
    } else if (isSearch) {
        outcome = ofSearch(plan, *result, answer);
    } else if (const qint64 id = bitrix24MadeId(*result); id == 0) {
        outcome = bitrix24NotUnderstood(answer, false);
    } else if (plan.next == Bitrix24Call::AddContact) {
        Bitrix24Progress progress = plan.progress;
        progress.contact = id;
        outcome = goesOn(progress, { QStringLiteral("contact_made"), QString::number(id) });
    } else {
        outcome = delivered({ ReasonCode::Accepted, {} }, id);
    }
    if (outcome.progress.isEmpty())
        outcome.progress = plan.progress.written();
    return outcome;
}

} // namespace LeadBridge
