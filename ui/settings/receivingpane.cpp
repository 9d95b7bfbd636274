// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/statusapi.h"
#include "app/interfaces/troublewording.h"
#include "ui/flows/addresscheckview.h"
#include "ui/settings/panes.h"
#include "ui/settings/settingsstore.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"

#include <QComboBox>
#include <QHostAddress>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// Where requests are listened for, and by which address the world finds it.
class ReceivingPane final : public QWidget
{
    Q_OBJECT
public:
    ReceivingPane(SettingsStore &store, StatusApi &status, QWidget *parent);

private:
    void show(bool everything);
    void showState();
    void edited();
    void applyListener();
    void applyBase();
    void followBase();

    SettingsStore &m_store;
    StatusApi &m_status;
    Banner *m_banner;
    QLineEdit *m_base;
    QSpinBox *m_port;
    QLineEdit *m_bind;
    QComboBox *m_reach;
    AddressCheckView *m_check;
    FormField *m_baseField;
    FormField *m_portField;
    FormField *m_bindField;
    QPushButton *m_apply;
};

QString reachText(ReachKind kind)
{
    switch (kind) {
    case ReachKind::Unknown:
        return ReceivingPane::tr("Not chosen yet");
    case ReachKind::Tunnel:
        return ReceivingPane::tr("Through a tunnel");
    case ReachKind::OwnServer:
        return ReceivingPane::tr("My own domain or server");
    case ReachKind::PublicAddress:
        return ReceivingPane::tr("The computer has a public address");
    }
    return {};
}

QString trimmedBase(const QString &text)
{
    QString base = text.trimmed();
    while (base.endsWith(u'/'))
        base.chop(1);
    return base;
}

QString baseFault(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return ReceivingPane::tr("It should look like https://leads.example.org");
    if (url.hasQuery() || url.hasFragment())
        return ReceivingPane::tr("Only the beginning of the address goes here, without ? and #");
    return {};
}

ReceivingPane::ReceivingPane(SettingsStore &store, StatusApi &status, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_status(status)
    , m_banner(new Banner(BannerKind::Bad, this))
    , m_base(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_bind(new QLineEdit(this))
    , m_reach(new QComboBox(this))
    , m_check(new AddressCheckView(status, this))
    , m_baseField(new FormField(tr("Public address"), m_base, FormField::LabelPlace::Left, this))
    , m_portField(new FormField(tr("Port"), m_port, FormField::LabelPlace::Left, this))
    , m_bindField(new FormField(tr("Listen on"), m_bind, FormField::LabelPlace::Left, this))
    , m_apply(new QPushButton(tr("Apply"), this))
{
    QVBoxLayout *column = startPane(this, tr("Receiving and address"));
    m_base->setObjectName(u"publicBase"_s);
    m_base->setPlaceholderText(u"https://leads.example.org"_s);
    m_baseField->setHelp(tr("The address at which Klientiks finds this computer: your tunnel or "
                            "domain. Addresses to paste into Klientiks begin with it."));
    m_port->setObjectName(u"port"_s);
    m_port->setRange(1, 65535);
    m_bind->setObjectName(u"bindAddress"_s);
    m_bindField->setHelp(tr("127.0.0.1: this computer and its tunnel. 0.0.0.0: every network it "
                            "is in."));
    m_apply->setObjectName(u"applyListener"_s);
    column->addWidget(m_banner);
    for (const ReachKind kind :
         { ReachKind::Unknown, ReachKind::Tunnel, ReachKind::OwnServer, ReachKind::PublicAddress })
        m_reach->addItem(reachText(kind), static_cast<int>(kind));
    m_reach->setObjectName(u"reachKind"_s);
    column->addWidget(new FormField(tr("How Klientiks finds this computer"), m_reach,
                                    FormField::LabelPlace::Above, this));
    column->addWidget(m_baseField);
    column->addWidget(m_check);
    column->addSpacing(Space::inGroup);
    column->addWidget(m_portField);
    column->addWidget(m_bindField);
    auto *foot = new QHBoxLayout;
    foot->addWidget(
        makeLabel(tr("Receiving stops for a second"), FontRole::Small, Token::Text3, this), 1,
        Qt::AlignRight);
    foot->addWidget(m_apply);
    column->addLayout(foot);
    column->addStretch(1);

    connect(m_baseField, &FormField::leftEditor, this, &ReceivingPane::applyBase);
    connect(m_base, &QLineEdit::returnPressed, this, &ReceivingPane::applyBase);
    connect(m_base, &QLineEdit::textChanged, this, &ReceivingPane::followBase);
    connect(m_reach, &QComboBox::activated, this, [this] {
        const auto reach = static_cast<ReachKind>(m_reach->currentData().toInt());
        m_store.change([reach](Settings &settings) { settings.reach = reach; });
    });
    connect(m_port, &QSpinBox::valueChanged, this, &ReceivingPane::edited);
    connect(m_bind, &QLineEdit::textChanged, this, &ReceivingPane::edited);
    connect(m_apply, &QPushButton::clicked, this, &ReceivingPane::applyListener);
    connect(&store, &SettingsStore::changed, this, [this] { show(false); });
    connect(&status, &StatusApi::receivingChanged, this, &ReceivingPane::showState);
    show(true);
    showState();
}

void ReceivingPane::show(bool everything)
{
    const Settings now = m_store.now();
    if (everything || !m_base->hasFocus())
        m_base->setText(now.publicBase);
    m_reach->setCurrentIndex(m_reach->findData(static_cast<int>(now.reach)));
    followBase();
    if (everything || !m_apply->isEnabled()) {
        m_port->setValue(now.port);
        m_bind->setText(now.bindAddress);
    }
    edited();
}

/// What stands in the field is what is asked for, before it is stored too.
void ReceivingPane::followBase()
{
    const QString base = trimmedBase(m_base->text());
    m_check->setBase(baseFault(base).isEmpty() ? base : QString());
}

void ReceivingPane::showState()
{
    const ReceivingStatus receiving = m_status.receiving();
    const bool fine = receiving.kind == ReceivingStatus::Kind::Listening
        || receiving.kind == ReceivingStatus::Kind::Starting;
    m_banner->setVisible(!fine);
    if (receiving.kind == ReceivingStatus::Kind::PortTaken) {
        const ProblemText text = portTakenText(QString::number(receiving.port));
        m_banner->setText(text.what, text.why + u' ' + text.remedy);
    } else if (!fine) {
        m_banner->setText(errorText(receiving.error));
    }
}

void ReceivingPane::edited()
{
    const Settings now = m_store.now();
    const bool other = m_port->value() != now.port || m_bind->text().trimmed() != now.bindAddress;
    m_apply->setEnabled(other);
    m_apply->setToolTip(other ? QString() : tr("Nothing was changed"));
}

void ReceivingPane::applyListener()
{
    const QString bind = m_bind->text().trimmed();
    if (QHostAddress(bind).isNull()) {
        m_bindField->setError(tr("This is not an IP address"));
        m_bind->setFocus();
        return;
    }
    const auto port = static_cast<quint16>(m_port->value());
    m_apply->setEnabled(false);
    m_store.change([bind, port](Settings &settings) {
        settings.bindAddress = bind;
        settings.port = port;
    });
}

void ReceivingPane::applyBase()
{
    const QString base = trimmedBase(m_base->text());
    const QString fault = baseFault(base);
    m_baseField->setError(fault);
    if (!fault.isEmpty())
        return;
    m_store.change([base](Settings &settings) { settings.publicBase = base; });
}

} // namespace

QWidget *makeReceivingPane(SettingsStore &store, StatusApi &status, QWidget *parent)
{
    return new ReceivingPane(store, status, parent);
}

} // namespace LeadBridge::Ui

#include "receivingpane.moc"
