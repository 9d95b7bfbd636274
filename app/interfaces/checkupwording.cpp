// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/checkupwording.h"

#include "app/interfaces/timewording.h"
#include "app/interfaces/troublewording.h"
#include "app/interfaces/wordingparts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace LeadBridge {

namespace {

/// One finding in words: %1 and %2 are its values.
struct Finding
{
    const char *subject;
    const char *finding;
    const char *text;
    const char *remedy; ///< empty: nothing is to be done
};

// clang-format off
const Finding findings[] = {
    { "folder", "private", QT_TRANSLATE_NOOP("Wording", "Only you can read it."), "" },
    { "folder", "missing", QT_TRANSLATE_NOOP("Wording", "There is no data folder yet."), QT_TRANSLATE_NOOP("Wording", "It is made when the program is started.") },
    { "folder", "not_writable", QT_TRANSLATE_NOOP("Wording", "The program cannot write into it."), QT_TRANSLATE_NOOP("Wording", "Give the folder to the user who runs the program.") },
    { "folder", "modes_too_wide", QT_TRANSLATE_NOOP("Wording", "Other users can read: %1."), QT_TRANSLATE_NOOP("Wording", "Take their rights away: chmod -R go= on the folder.") },
    { "database", "sound", QT_TRANSLATE_NOOP("Wording", "Every page was looked at: sound. %1, events: %2."), "" },
    { "database", "large", QT_TRANSLATE_NOOP("Wording", "It opens. %1, events: %2; too large to look at every page now."), "" },
    { "database", "none", QT_TRANSLATE_NOOP("Wording", "There is no journal yet."), "" },
    { "database", "damaged", QT_TRANSLATE_NOOP("Wording", "It is damaged: %1."), QT_TRANSLATE_NOOP("Wording", "Start the program again: it sets the damaged file aside. Then restore the newest copy.") },
    { "database", "too_new", QT_TRANSLATE_NOOP("Wording", "A newer program wrote it."), QT_TRANSLATE_NOOP("Wording", "Install the newer program.") },
    { "database", "locked", QT_TRANSLATE_NOOP("Wording", "Another program holds it."), QT_TRANSLATE_NOOP("Wording", "Close the program that has the file open.") },
    { "database", "unreadable", QT_TRANSLATE_NOOP("Wording", "It cannot be read: %1."), QT_TRANSLATE_NOOP("Wording", "Look at the rights of the file and at the disk.") },
    { "disk", "free", QT_TRANSLATE_NOOP("Wording", "%1 of %2 are free."), "" },
    { "disk", "low", QT_TRANSLATE_NOOP("Wording", "Only %1 of %2 are free."), QT_TRANSLATE_NOOP("Wording", "Free some room: without it no event can be stored.") },
    { "backups", "fresh", QT_TRANSLATE_NOOP("Wording", "The newest copy was made %1."), "" },
    { "backups", "none_yet", QT_TRANSLATE_NOOP("Wording", "There is no copy yet."), QT_TRANSLATE_NOOP("Wording", "A running bridge makes one every day, where that is switched on.") },
    { "backups", "old", QT_TRANSLATE_NOOP("Wording", "The newest copy was made %1: older than two days."), QT_TRANSLATE_NOOP("Wording", "Make one now, and look whether daily copies are on.") },
    { "set_aside", "damaged", QT_TRANSLATE_NOOP("Wording", "Damaged files were set aside: %1."), QT_TRANSLATE_NOOP("Wording", "Once a copy is restored and nothing is missing, they can be deleted.") },
    { "keys", "none", QT_TRANSLATE_NOOP("Wording", "No keys are kept."), "" },
    { "keys", "keychain", QT_TRANSLATE_NOOP("Wording", "They are in the system's password store."), "" },
    { "keys", "file", QT_TRANSLATE_NOOP("Wording", "There is no password store: they are in a file that only you can read."), "" },
    { "keys", "damaged", QT_TRANSLATE_NOOP("Wording", "The file of the keys is damaged."), QT_TRANSLATE_NOOP("Wording", "Give the keys again in the settings.") },
    { "keys", "unreadable", QT_TRANSLATE_NOOP("Wording", "The file of the keys cannot be read."), QT_TRANSLATE_NOOP("Wording", "Look at the rights of the file.") },
    { "key", "missing", QT_TRANSLATE_NOOP("Wording", "A flow needs it, and it is not kept."), QT_TRANSLATE_NOOP("Wording", "Add the key in the settings.") },
    { "bridge", "stopped", QT_TRANSLATE_NOOP("Wording", "It does not run, so services and the address were not asked."), QT_TRANSLATE_NOOP("Wording", "Events come only while it runs.") },
    { "port", "starting", QT_TRANSLATE_NOOP("Wording", "It is being opened."), "" },
    { "port", "listening", QT_TRANSLATE_NOOP("Wording", "Requests are taken at port %1."), "" },
    { "port", "free", QT_TRANSLATE_NOOP("Wording", "Port %1 is free."), "" },
    { "port", "failed", QT_TRANSLATE_NOOP("Wording", "Port %1 cannot be opened."), QT_TRANSLATE_NOOP("Wording", "Look at the address to listen at in the settings.") },
    { "port", "storage_trouble", QT_TRANSLATE_NOOP("Wording", "Events are refused: they cannot be stored."), QT_TRANSLATE_NOOP("Wording", "Look at the lines on the journal and the disk.") },
    { "address", "reached", QT_TRANSLATE_NOOP("Wording", "%1 leads to this program."), "" },
    { "address", "reached_locally", QT_TRANSLATE_NOOP("Wording", "%1 leads here, but within this network: whether the internet reaches it cannot be seen from here."), "" },
    { "address", "none", QT_TRANSLATE_NOOP("Wording", "No public address is set."), QT_TRANSLATE_NOOP("Wording", "Klientiks needs one to reach this computer.") },
    { "address", "name_not_found", QT_TRANSLATE_NOOP("Wording", "The name %1 was not found."), QT_TRANSLATE_NOOP("Wording", "Look at the address in the settings, and whether the tunnel runs.") },
    { "address", "refused", QT_TRANSLATE_NOOP("Wording", "Nothing answers at %1."), QT_TRANSLATE_NOOP("Wording", "Start the tunnel or the server that passes requests on.") },
    { "address", "timed_out", QT_TRANSLATE_NOOP("Wording", "%1 does not answer in time."), QT_TRANSLATE_NOOP("Wording", "Start the tunnel or the server that passes requests on.") },
    { "address", "tls_failed", QT_TRANSLATE_NOOP("Wording", "The certificate of %1 is not accepted: %2."), QT_TRANSLATE_NOOP("Wording", "Renew the certificate.") },
    { "address", "another_program", QT_TRANSLATE_NOOP("Wording", "Another program answers at %1."), QT_TRANSLATE_NOOP("Wording", "Look where the tunnel or the server passes requests on to.") },
    { "address", "not_listening", QT_TRANSLATE_NOOP("Wording", "Nothing is listened to here, so it was not asked."), "" },
    { "address", "failed", QT_TRANSLATE_NOOP("Wording", "%1 could not be asked: %2."), QT_TRANSLATE_NOOP("Wording", "Look at the address in the settings.") },
    { "clock", "plausible", QT_TRANSLATE_NOOP("Wording", "Nothing speaks against it."), "" },
    { "clock", "wrong", QT_TRANSLATE_NOOP("Wording", "It is off by %1."), QT_TRANSLATE_NOOP("Wording", "Switch on setting the time by the network.") },
    { "clock", "set_back", QT_TRANSLATE_NOOP("Wording", "It is behind events that came already."), QT_TRANSLATE_NOOP("Wording", "Switch on setting the time by the network.") },
    { "destination", "works", QT_TRANSLATE_NOOP("Wording", "The connection works."), "" },
    { "destination", "reached", QT_TRANSLATE_NOOP("Wording", "The service answers. Whether the key is right, only a lead shows."), "" },
    { "destination", "trouble", "", QT_TRANSLATE_NOOP("Wording", "Open the step in the flow and check its connection there.") },
    { "alerts", "set", QT_TRANSLATE_NOOP("Wording", "Trouble is told here."), "" },
    { "alerts", "trouble", "", QT_TRANSLATE_NOOP("Wording", "Look at the settings of the alerts.") },
    { "alerts", "none_set", QT_TRANSLATE_NOOP("Wording", "Neither mail nor Telegram is set: with the window closed nobody is told of trouble."), QT_TRANSLATE_NOOP("Wording", "Give an address in the settings.") },
    { "problems", "none", QT_TRANSLATE_NOOP("Wording", "None is open."), "" },
    { "problems", "open", QT_TRANSLATE_NOOP("Wording", "Open: %1."), QT_TRANSLATE_NOOP("Wording", "Each of them says on the page Problems what to do.") },
    { "checkup", "unfinished", QT_TRANSLATE_NOOP("Wording", "Not everything answered in time."), QT_TRANSLATE_NOOP("Wording", "Check again in a minute.") },
};

const std::pair<const char *, const char *> subjects[] = {
    { "folder", QT_TRANSLATE_NOOP("Wording", "Data folder") },
    { "database", QT_TRANSLATE_NOOP("Wording", "Journal") },
    { "disk", QT_TRANSLATE_NOOP("Wording", "Disk") },
    { "backups", QT_TRANSLATE_NOOP("Wording", "Copies") },
    { "set_aside", QT_TRANSLATE_NOOP("Wording", "Set aside") },
    { "keys", QT_TRANSLATE_NOOP("Wording", "Keys") },
    { "key", QT_TRANSLATE_NOOP("Wording", "Key") },
    { "bridge", QT_TRANSLATE_NOOP("Wording", "Bridge") },
    { "port", QT_TRANSLATE_NOOP("Wording", "Port") },
    { "address", QT_TRANSLATE_NOOP("Wording", "Public address") },
    { "clock", QT_TRANSLATE_NOOP("Wording", "Clock") },
    { "destination", QT_TRANSLATE_NOOP("Wording", "Connection") },
    { "alerts", QT_TRANSLATE_NOOP("Wording", "Alerts") },
    { "problems", QT_TRANSLATE_NOOP("Wording", "Problems") },
    { "checkup", QT_TRANSLATE_NOOP("Wording", "Check-up") },
};
// clang-format on

const Finding *find(const CheckLine &line)
{
    const auto *it =
        std::find_if(std::begin(findings), std::end(findings), [&](const Finding &finding) {
            return line.subject == QLatin1String(finding.subject)
                && line.finding == QLatin1String(finding.finding);
        });
    return it == std::end(findings) ? nullptr : it;
}

QString dataSize(const QString &bytes)
{
    return QLocale().formattedDataSize(bytes.toLongLong(), 1, QLocale::DataSizeTraditionalFormat);
}

/// The values of a finding as people read them.
QStringList shown(const CheckLine &line)
{
    const QString first = line.args.value(0);
    const QString second = line.args.value(1);
    if (line.subject == u"disk")
        return { dataSize(first), dataSize(second) };
    if (line.subject == u"database" && !second.isEmpty())
        return { dataSize(first), QLocale().toString(second.toLongLong()) };
    if (line.subject == u"backups") {
        const QDateTime time = QDateTime::fromString(first, Qt::ISODate);
        return { spokenMoment(time, QDateTime::currentDateTimeUtc()), {} };
    }
    if (line.subject == u"clock" && !first.isEmpty())
        return { spokenDuration(std::chrono::seconds(qAbs(first.toLongLong()))), {} };
    if (line.subject == u"folder" || line.subject == u"set_aside")
        return { line.args.join(QStringLiteral(", ")), {} };
    return { first, second };
}

/// Has the words of the problem that it is.
bool isPortTaken(const CheckLine &line)
{
    return line.subject == u"port" && line.finding == u"taken";
}

} // namespace

QString checkSubjectText(const CheckLine &line)
{
    const auto *it = std::find_if(std::begin(subjects), std::end(subjects), [&](const auto &one) {
        return line.subject == QLatin1String(one.first);
    });
    const QString subject = it == std::end(subjects) ? line.subject : say(it->second);
    return line.name.isEmpty()
        ? subject
        : say(QT_TRANSLATE_NOOP("Wording", "%1 “%2”")).arg(subject, line.name);
}

QString checkFindingText(const CheckLine &line)
{
    if (isPortTaken(line)) {
        const ProblemText text = portTakenText(line.args.value(0));
        return text.what + QStringLiteral(". ") + text.why;
    }
    const Finding *finding = find(line);
    if (line.reason.code != ReasonCode::None && (!finding || finding->text[0] == '\0'))
        return reasonText(line.reason);
    if (!finding)
        return line.finding;
    const QStringList values = shown(line);
    QString text = say(finding->text);
    text.replace(QStringLiteral("%1"), values.value(0));
    return text.replace(QStringLiteral("%2"), values.value(1));
}

QString checkRemedyText(const CheckLine &line)
{
    if (isPortTaken(line))
        return portTakenText(line.args.value(0)).remedy;
    const Finding *finding = find(line);
    return finding && finding->remedy[0] != '\0' ? say(finding->remedy) : QString();
}

QString checkGradeText(CheckGrade grade)
{
    switch (grade) {
    case CheckGrade::Good:
        return say(QT_TRANSLATE_NOOP("Wording", "In order"));
    case CheckGrade::Note:
        return say(QT_TRANSLATE_NOOP("Wording", "Worth a look"));
    case CheckGrade::Person:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Wording", "Needs you"));
}

QString checkReport(const QList<CheckLine> &lines)
{
    qsizetype longest = 0;
    for (const CheckGrade grade : { CheckGrade::Good, CheckGrade::Note, CheckGrade::Person })
        longest = std::max(longest, checkGradeText(grade).size());
    QStringList report;
    for (const CheckLine &line : lines) {
        QString text = QStringLiteral("%1  %2: %3")
                           .arg(checkGradeText(line.grade).leftJustified(longest),
                                checkSubjectText(line), checkFindingText(line));
        if (const QString remedy = checkRemedyText(line); !remedy.isEmpty())
            text += QLatin1Char(' ') + remedy;
        report.append(text);
    }
    return report.join(QLatin1Char('\n'));
}

} // namespace LeadBridge
