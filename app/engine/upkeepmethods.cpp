// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/upkeepmethods.h"

#include "app/base/clock.h"
#include "app/engine/controlmethods.h"
#include "app/engine/futures.h"
#include "app/engine/upkeepservice.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

using Reply = ControlMethods::Reply;

QString gradeWord(CheckGrade grade)
{
    if (grade == CheckGrade::Good)
        return QStringLiteral("good");
    return grade == CheckGrade::Note ? QStringLiteral("note") : QStringLiteral("person");
}

CheckGrade gradeFrom(const QString &word)
{
    if (word == u"good")
        return CheckGrade::Good;
    return word == u"note" ? CheckGrade::Note : CheckGrade::Person;
}

QString pathOf(const QJsonObject &parameters)
{
    return parameters[QLatin1String("path")].toString();
}

template <class T, class Convert> Reply converted(QFuture<Result<T>> future, Convert convert)
{
    return future.then([convert](const Result<T> &result) -> Result<QJsonValue> {
        if (!result)
            return tl::unexpected(result.error());
        if constexpr (std::is_void_v<T>)
            return QJsonValue(convert());
        else
            return QJsonValue(convert(*result));
    });
}

template <class T> QJsonArray arrayOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

QJsonValue nothing()
{
    return true;
}

void addCopies(ControlMethods &methods, UpkeepService &upkeep)
{
    methods.add(QStringLiteral("backup.list"), [&upkeep](const QJsonObject &) {
        return converted(upkeep.backups(), arrayOf<BackupInfo>);
    });
    methods.add(QStringLiteral("backup.make"), [&upkeep](const QJsonObject &parameters) {
        return converted(upkeep.backUp(pathOf(parameters)),
                         [](const BackupInfo &copy) { return toJson(copy); });
    });
    methods.add(QStringLiteral("backup.restore"), [&upkeep](const QJsonObject &parameters) {
        return converted(upkeep.restore(pathOf(parameters)), nothing);
    });
    methods.add(QStringLiteral("backup.restored"), [&upkeep](const QJsonObject &) {
        const auto report = upkeep.restored();
        return answered<QJsonValue>(report ? QJsonValue(toJson(*report)) : QJsonValue());
    });
}

} // namespace

QJsonObject toJson(const CheckLine &line)
{
    return { { QStringLiteral("subject"), line.subject },
             { QStringLiteral("name"), line.name },
             { QStringLiteral("grade"), gradeWord(line.grade) },
             { QStringLiteral("finding"), line.finding },
             { QStringLiteral("args"), QJsonArray::fromStringList(line.args) },
             { QStringLiteral("reason"), toText(line.reason) } };
}

CheckLine checkLineFrom(const QJsonObject &object)
{
    CheckLine line;
    line.subject = object[QLatin1String("subject")].toString();
    line.name = object[QLatin1String("name")].toString();
    line.grade = gradeFrom(object[QLatin1String("grade")].toString());
    line.finding = object[QLatin1String("finding")].toString();
    const QJsonArray args = object[QLatin1String("args")].toArray();
    for (const QJsonValue &arg : args)
        line.args.append(arg.toString());
    line.reason = reasonFromText(object[QLatin1String("reason")].toString());
    return line;
}

QJsonObject toJson(const BackupInfo &copy)
{
    return { { QStringLiteral("path"), copy.path },
             { QStringLiteral("made_at"), isoUtc(copy.madeUtc) },
             { QStringLiteral("bytes"), copy.bytes },
             { QStringLiteral("events"), copy.events },
             { QStringLiteral("set_aside"), copy.setAside } };
}

QJsonObject toJson(const RestoreReport &report)
{
    return { { QStringLiteral("copy_made_at"), isoUtc(report.copyUtc) },
             { QStringLiteral("set_aside"), report.setAside },
             { QStringLiteral("flows"), report.flows },
             { QStringLiteral("events"), report.events },
             { QStringLiteral("waiting"), report.waiting },
             { QStringLiteral("since_known"), report.sinceKnown },
             { QStringLiteral("received_since"), report.receivedSince },
             { QStringLiteral("gone_out_since"), report.deliveredSince },
             { QStringLiteral("uncertain"), report.uncertain } };
}

void addUpkeepMethods(ControlMethods &methods, UpkeepService &upkeep)
{
    addCopies(methods, upkeep);
    methods.add(QStringLiteral("checkup"), [&upkeep](const QJsonObject &) {
        return converted(upkeep.checkUp(), arrayOf<CheckLine>);
    });
    methods.add(QStringLiteral("configuration.export"), [&upkeep](const QJsonObject &parameters) {
        return converted(upkeep.exportConfiguration(pathOf(parameters)), nothing);
    });
    methods.add(QStringLiteral("configuration.import"), [&upkeep](const QJsonObject &parameters) {
        return converted(
            upkeep.importConfiguration(pathOf(parameters)),
            [](const QStringList &names) { return QJsonArray::fromStringList(names); });
    });
    methods.add(QStringLiteral("journal.shrink"), [&upkeep](const QJsonObject &) {
        return converted(upkeep.shrink(), [](qint64 bytes) { return QJsonValue(bytes); });
    });
}

} // namespace LeadBridge
