// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/addresswording.h"

#include <QCoreApplication>

namespace LeadBridge {

namespace {

using Kind = AddressCheck::Kind;

QString say(const char *source)
{
    return QCoreApplication::translate("AddressWording", source);
}

bool isRedirect(const QString &status)
{
    return status.size() == 3 && status.startsWith(u'3');
}

/// What a proxy or tunnel says that does not reach what is behind it.
bool isGatewayTrouble(const QString &status)
{
    return status == u"502" || status == u"503" || status == u"504" || status == u"530";
}

QString anotherProgramReason(const QString &status)
{
    if (isRedirect(status))
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "It sends the sender on to another address (HTTP %1)."))
            .arg(status);
    if (isGatewayTrouble(status))
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "The server or tunnel there cannot get through to this"
                                     " computer (HTTP %1)."))
            .arg(status);
    if (!status.isEmpty())
        return say(QT_TRANSLATE_NOOP("AddressWording", "The answer came from elsewhere (HTTP %1)."))
            .arg(status);
    return say(QT_TRANSLATE_NOOP("AddressWording", "What answers there is no web server."));
}

QString anotherProgramCure(const QString &status)
{
    if (isRedirect(status))
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "Enter the address it sends to: often the same one with"
                                     " https."));
    if (isGatewayTrouble(status))
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "Look whether the tunnel runs and passes requests on to the"
                                     " port of this program."));
    return say(QT_TRANSLATE_NOOP("AddressWording",
                                 "Have the server pass this address on to the port of this"
                                 " program, its path included."));
}

} // namespace

QString addressCheckText(const AddressCheck &check)
{
    switch (check.kind) {
    case Kind::Reached:
        return say(QT_TRANSLATE_NOOP("AddressWording", "The address leads to this program."));
    case Kind::ReachedLocally:
        return say(QT_TRANSLATE_NOOP("AddressWording", "From this computer the address answers."));
    case Kind::NoAddress:
        return say(QT_TRANSLATE_NOOP("AddressWording", "There is no address to check."));
    case Kind::NameNotFound:
        return say(QT_TRANSLATE_NOOP("AddressWording", "The name %1 was not found."))
            .arg(check.host);
    case Kind::Refused:
        return say(QT_TRANSLATE_NOOP("AddressWording", "Nothing answers at %1.")).arg(check.host);
    case Kind::TimedOut:
        return say(QT_TRANSLATE_NOOP("AddressWording", "%1 did not answer in time."))
            .arg(check.host);
    case Kind::TlsFailed:
        return say(QT_TRANSLATE_NOOP("AddressWording", "No safe connection to %1."))
            .arg(check.host);
    case Kind::AnotherProgram:
        return say(QT_TRANSLATE_NOOP("AddressWording", "Another program answers at %1."))
            .arg(check.host);
    case Kind::NotListening:
        return say(QT_TRANSLATE_NOOP("AddressWording", "This program takes no events now."));
    case Kind::Failed:
        break;
    }
    return say(QT_TRANSLATE_NOOP("AddressWording", "%1 could not be asked.")).arg(check.host);
}

QString addressCheckReason(const AddressCheck &check)
{
    switch (check.kind) {
    case Kind::Reached:
    case Kind::NoAddress:
        return {};
    case Kind::ReachedLocally:
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "It is an address of this computer or its own network. Whether"
                                     " the internet reaches it cannot be seen from here."));
    case Kind::NameNotFound:
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "It is mistyped, or its record is not published yet."));
    case Kind::Refused:
        return say(
            QT_TRANSLATE_NOOP("AddressWording", "The computer is there, but its port is closed."));
    case Kind::TimedOut:
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "It is switched off, or a firewall or router holds the request"
                                     " back."));
    case Kind::AnotherProgram:
        return anotherProgramReason(check.detail);
    case Kind::NotListening:
        return say(QT_TRANSLATE_NOOP("AddressWording", "Its port could not be opened."));
    case Kind::TlsFailed:
    case Kind::Failed:
        break;
    }
    return check.detail;
}

QString addressCheckCure(const AddressCheck &check)
{
    switch (check.kind) {
    case Kind::Reached:
        return {};
    case Kind::ReachedLocally:
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "The test event will show it. On a router, pass the port on to"
                                     " this computer."));
    case Kind::NoAddress:
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "Enter the address, such as https://leads.example.org."));
    case Kind::NameNotFound:
        return say(QT_TRANSLATE_NOOP(
            "AddressWording", "Check the spelling. A new name is found after an hour or so."));
    case Kind::Refused:
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "Start the tunnel or web server there, or correct the port."));
    case Kind::TimedOut:
        return say(
            QT_TRANSLATE_NOOP("AddressWording",
                              "Open the port in the firewall and pass it on in the router, or"
                              " use a tunnel."));
    case Kind::TlsFailed:
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "Renew the certificate for this name: Klientiks will not send"
                                     " to it either."));
    case Kind::AnotherProgram:
        return anotherProgramCure(check.detail);
    case Kind::NotListening:
        return say(QT_TRANSLATE_NOOP("AddressWording",
                                     "Choose another port in the settings, under Receiving and"
                                     " address."));
    case Kind::Failed:
        break;
    }
    return say(QT_TRANSLATE_NOOP("AddressWording", "Check the internet connection and try again."));
}

} // namespace LeadBridge
