// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace LeadBridge {

namespace {

qint64 packed(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

QDateTime unpacked(const QJsonObject &object, const char *name)
{
    const qint64 time = object.value(QLatin1String(name)).toInteger(-1);
    return time < 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}

/// The clock was set back: what lies ahead of it would otherwise never come.
void notAfter(QDateTime &time, const QDateTime &nowUtc)
{
    if (time.isValid() && time > nowUtc)
        time = nowUtc;
}

QJsonObject objectOf(const ProblemRecord &problem)
{
    return { { QStringLiteral("id"), problem.id.value },
             { QStringLiteral("kind"), problemKindWord(problem.key.kind) },
             { QStringLiteral("flow"), problem.key.flow.value },
             { QStringLiteral("action"), problem.key.action },
             { QStringLiteral("subject"), problem.key.subject },
             { QStringLiteral("leads"), stateWord(problem.leads) },
             { QStringLiteral("flow_name"), problem.flowName },
             { QStringLiteral("action_name"), problem.actionName },
             { QStringLiteral("destination"), problem.destination },
             { QStringLiteral("first"), packed(problem.firstUtc) },
             { QStringLiteral("count"), problem.count } };
}

/// Without its reason, which may name a person; it is not told again when all is well.
ProblemRecord problemOf(const QJsonObject &object)
{
    const auto text = [&](const char *name) {
        return object.value(QLatin1String(name)).toString();
    };
    ProblemRecord problem;
    problem.id = { object.value(u"id").toInteger() };
    problem.key.kind = problemKindFromWord(text("kind")).value_or(ProblemKind::Leads);
    problem.key.flow = { object.value(u"flow").toInteger() };
    problem.key.action = object.value(u"action").toInt();
    problem.key.subject = text("subject");
    problem.leads = stateFromWord(text("leads")).value_or(State::Failed);
    problem.flowName = text("flow_name");
    problem.actionName = text("action_name");
    problem.destination = text("destination");
    problem.firstUtc = unpacked(object, "first");
    problem.count = object.value(u"count").toInteger();
    return problem;
}

} // namespace

AlertBook AlertBook::read(const QByteArray &json)
{
    AlertBook book;
    const QJsonArray entries = QJsonDocument::fromJson(json).array();
    for (const QJsonValue value : entries) {
        const QJsonObject object = value.toObject();
        book.m_entries.append({ problemOf(object), unpacked(object, "since"),
                                unpacked(object, "told"), unpacked(object, "gone"),
                                object.value(u"reminders").toInt() });
    }
    return book;
}

QByteArray AlertBook::written() const
{
    QJsonArray entries;
    for (const Entry &entry : m_entries) {
        QJsonObject object = objectOf(entry.problem);
        object.insert(QStringLiteral("since"), packed(entry.sinceUtc));
        object.insert(QStringLiteral("told"), packed(entry.toldUtc));
        object.insert(QStringLiteral("gone"), packed(entry.goneUtc));
        object.insert(QStringLiteral("reminders"), entry.reminders);
        entries.append(object);
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Compact);
}

void AlertBook::takeOver(const QList<ProblemRecord> &current, bool whole, const QDateTime &nowUtc)
{
    for (const ProblemRecord &problem : current) {
        const auto known =
            std::find_if(m_entries.begin(), m_entries.end(),
                         [&](const Entry &entry) { return entry.problem.key == problem.key; });
        if (known == m_entries.end()) {
            m_entries.append({ problem, nowUtc, {}, {}, 0 });
            continue;
        }
        // Back before it was called over: to the operator it is the same trouble.
        const QDateTime first =
            known->problem.firstUtc.isValid() ? known->problem.firstUtc : problem.firstUtc;
        known->problem = problem;
        known->problem.firstUtc = std::min(first, problem.firstUtc);
        known->goneUtc = {};
    }
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        Entry &entry = m_entries[i];
        for (QDateTime *time : { &entry.sinceUtc, &entry.toldUtc, &entry.goneUtc })
            notAfter(*time, nowUtc);
        const bool there =
            std::any_of(current.cbegin(), current.cend(), [&](const ProblemRecord &problem) {
                return problem.key == entry.problem.key;
            });
        if (there || !whole)
            continue;
        if (!entry.goneUtc.isValid())
            entry.goneUtc = nowUtc;
    }
}

bool AlertBook::mayBegin(const Entry &entry, const AlertSettings &settings)
{
    return !entry.toldUtc.isValid() && !entry.goneUtc.isValid()
        && entry.problem.state == ProblemState::Open
        && !settings.silenced.contains(entry.problem.key.kind);
}

bool AlertBook::mayRemind(const Entry &entry, const AlertSettings &settings,
                          const AlertTimes &times)
{
    return entry.toldUtc.isValid() && !entry.goneUtc.isValid() && entry.reminders < times.reminders
        && entry.problem.state == ProblemState::Open
        && !settings.silenced.contains(entry.problem.key.kind);
}

QList<AlertPart> AlertBook::step(const QList<ProblemRecord> &current, bool whole,
                                 const AlertSettings &settings, const AlertTimes &times,
                                 const QDateTime &nowUtc)
{
    takeOver(current, whole, nowUtc);
    QList<AlertPart> parts;
    const bool anyDue = std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) {
        return mayBegin(entry, settings) && entry.sinceUtc.addMSecs(times.gather.count()) <= nowUtc;
    });
    for (Entry &entry : m_entries) {
        // What began in the meantime goes into the same message.
        if (anyDue && mayBegin(entry, settings)) {
            parts.append({ AlertPart::Kind::Begun, entry.problem });
            entry.toldUtc = nowUtc;
        } else if (mayRemind(entry, settings, times)
                   && entry.toldUtc.addMSecs(times.remind.count()) <= nowUtc) {
            parts.append({ AlertPart::Kind::Reminder, entry.problem });
            entry.toldUtc = nowUtc;
            ++entry.reminders;
        }
    }
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        Entry &entry = m_entries[i];
        if (!entry.goneUtc.isValid() || entry.goneUtc.addMSecs(times.calm.count()) > nowUtc)
            continue;
        entry.problem.state = ProblemState::Over;
        entry.problem.overUtc = entry.goneUtc;
        if (entry.toldUtc.isValid() && !settings.silenced.contains(entry.problem.key.kind))
            parts.append({ AlertPart::Kind::Over, entry.problem });
        m_entries.removeAt(i);
    }
    return parts;
}

QDateTime AlertBook::nextUtc(const AlertSettings &settings, const AlertTimes &times) const
{
    QDateTime next;
    const auto at = [&next](const QDateTime &time) {
        if (!next.isValid() || time < next)
            next = time;
    };
    for (const Entry &entry : m_entries) {
        if (entry.goneUtc.isValid())
            at(entry.goneUtc.addMSecs(times.calm.count()));
        else if (mayBegin(entry, settings))
            at(entry.sinceUtc.addMSecs(times.gather.count()));
        else if (mayRemind(entry, settings, times))
            at(entry.toldUtc.addMSecs(times.remind.count()));
    }
    return next;
}

} // namespace LeadBridge
