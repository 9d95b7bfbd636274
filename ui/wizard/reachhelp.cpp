// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/reachhelp.h"

#include "ui/widgets/labels.h"
#include "ui/wizard/commandbox.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

ReachHelp::ReachHelp(QWidget *parent)
    : QFrame(parent)
    , m_title(new Paragraph({}, FontRole::Strong, Token::Text, this))
    , m_first(new Paragraph({}, FontRole::Small, Token::Text2, this))
    , m_command(new CommandBox(this))
    , m_second(new Paragraph({}, FontRole::Small, Token::Text2, this))
    , m_other(new CommandBox(this))
    , m_last(new Paragraph({}, FontRole::Small, Token::Text3, this))
    , m_listen(new QPushButton(tr("Let it answer from outside"), this))
{
    setKind(this, u"card"_s);
    m_command->setObjectName(u"reachCommand"_s);
    m_listen->setObjectName(u"listenOutside"_s);
    setKind(m_listen, u"small"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::card, 14, Space::card, 14);
    column->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *> { m_title, m_first, m_command, m_second,
                                                            m_other, m_last })
        column->addWidget(part);
    column->addWidget(m_listen, 0, Qt::AlignLeft);
    connect(m_listen, &QPushButton::clicked, this, &ReachHelp::listenOutsideAsked);
}

void ReachHelp::setReach(ReachKind reach, quint16 port, bool localOnly)
{
    m_listen->hide();
    switch (reach) {
    case ReachKind::Unknown:
    case ReachKind::Tunnel:
        showTunnel(port);
        break;
    case ReachKind::OwnServer:
        showServer(port);
        break;
    case ReachKind::PublicAddress:
        showPublic(port, localOnly);
        break;
    }
    const bool commands = reach != ReachKind::PublicAddress;
    m_command->setVisible(commands);
    m_second->setVisible(commands);
    m_other->setVisible(commands);
}

void ReachHelp::showTunnel(quint16 port)
{
    m_title->setText(tr("How to make a tunnel"));
    m_first->setText(tr("Run this on this computer. The command prints an address that ends in "
                        "trycloudflare.com: paste it at the left."));
    m_command->setCommand(u"cloudflared tunnel --url http://127.0.0.1:%1"_s.arg(port));
    m_second->setText(tr("With a server of your own on the internet, ssh does the same:"));
    m_other->setCommand(u"ssh -N -R %1:127.0.0.1:%1 user@leads.example.org"_s.arg(port));
    m_last->setText(tr("A quick tunnel gets another address after each start. Then paste the new "
                       "address into Klientiks again."));
}

void ReachHelp::showServer(quint16 port)
{
    m_title->setText(tr("What your server has to do"));
    m_first->setText(tr("It passes requests on to this computer. In nginx, inside location /:"));
    m_command->setCommand(u"proxy_pass http://127.0.0.1:%1;"_s.arg(port));
    m_second->setText(tr("In Caddy:"));
    m_other->setCommand(u"reverse_proxy 127.0.0.1:%1"_s.arg(port));
    m_last->setText(tr("Where the server is another computer, write this one's address in the "
                       "place of 127.0.0.1."));
}

void ReachHelp::showPublic(quint16 port, bool localOnly)
{
    m_title->setText(tr("What a public address needs"));
    m_first->setText(tr("Your provider gave this computer an address of its own. Open port %1 in "
                        "the router and in the firewall.")
                         .arg(port));
    m_last->setText(localOnly
                        ? tr("Now only this computer itself is answered, on port %1.").arg(port)
                        : tr("Without https the clients' data goes through the internet as plain "
                             "text. A tunnel is safer."));
    m_listen->setVisible(localOnly);
}

} // namespace LeadBridge::Ui
