// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clienttexts.h"

#include "app/contacts/phonenumber.h"
#include "app/interfaces/wording.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Clients
{
    Q_DECLARE_TR_FUNCTIONS(Clients)
};

} // namespace

QString clientName(const ClientData &client)
{
    const QString name = oneLine(client.name).trimmed();
    return name.isEmpty() ? Clients::tr("No name") : name;
}

QString clientTitle(const ClientData &client)
{
    const QString name = oneLine(client.name).trimmed();
    return name.isEmpty() ? Clients::tr("No. %1").arg(oneLine(client.id, 40)) : name;
}

QString clientPhone(const ClientData &client)
{
    const QString phone = oneLine(client.phone).trimmed();
    return phone.isEmpty() ? Clients::tr("no phone") : prettyPhone(phone);
}

QString originText(ClientOrigin origin)
{
    switch (origin) {
    case ClientOrigin::Event:
        return Clients::tr("from events");
    case ClientOrigin::Rest:
        return Clients::tr("from Klientiks");
    case ClientOrigin::Csv:
        return Clients::tr("from a file");
    case ClientOrigin::Hand:
        return Clients::tr("by hand");
    }
    return {};
}

QString entryHistory(const ClientEntry &entry, const QDateTime &nowUtc)
{
    const QString origin = Clients::tr("Filled in %1.").arg(originText(entry.origin));
    if (!entry.firstSeenUtc.isValid() || !entry.lastSeenUtc.isValid())
        return origin;
    const QString seen =
        Clients::tr("Seen first: %1, last: %2.")
            .arg(day(entry.firstSeenUtc, nowUtc), dayAndTime(entry.lastSeenUtc, nowUtc));
    return origin + u' ' + seen;
}

QString refusalText(const QString &word)
{
    if (word == "no_id"_L1)
        return Clients::tr("there is no number of the client");
    if (word == "bad_phone"_L1)
        return Clients::tr("the phone cannot be read");
    if (word == "too_few_columns"_L1)
        return Clients::tr("there are too few columns");
    return oneLine(word, 80);
}

QString forgetText(int events, bool more)
{
    const QString forGood = Clients::tr("This cannot be undone.");
    if (events == 0)
        return Clients::tr("The entry disappears.") + u' ' + forGood;
    const QString what = more
        ? Clients::tr("The entry and the fields in more than %n event(s) disappear.", "", events)
        : Clients::tr("The entry and the fields in %n event(s) disappear.", "", events);
    return what + u' ' + forGood;
}

QString phoneComplaint(const QString &phone, const QString &region)
{
    if (phone.trimmed().isEmpty())
        return {};
    const auto number = readPhone(phone, region);
    if (number)
        return {};
    return reasonText(
        { ReasonCode::PhoneBad, { u"phone"_s, faultWord(number.error()), phone.trimmed() } });
}

QString emailComplaint(const QString &email)
{
    const QString text = email.trimmed();
    if (text.isEmpty())
        return {};
    const qsizetype at = text.indexOf(u'@');
    const bool spaced = text.contains(u' ');
    const bool fine = at > 0 && at == text.lastIndexOf(u'@') && at < text.size() - 1 && !spaced;
    return fine ? QString() : Clients::tr("It should look like anna@example.org");
}

} // namespace LeadBridge::Ui
