// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/alertsapi.h"
#include "app/interfaces/wording.h"
#include "ui/settings/alertchannelcheck.h"
#include "ui/settings/alertmailform.h"
#include "ui/settings/alertrules.h"
#include "ui/settings/panes.h"
#include "ui/settings/secretdialog.h"
#include "ui/settings/settingsstore.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// A key that is stored or not, and the button that asks for it.
class KeyRow final : public QWidget
{
    Q_OBJECT
public:
    KeyRow(SettingsApi &settings, const QString &secret, const QString &label, QWidget *parent);

    [[nodiscard]] bool isStored() const;

signals:
    void failed(const QString &sentence);

private:
    void refresh();
    void ask();

    SettingsApi &m_settings;
    const QString m_secret;
    QLabel *m_word;
    QPushButton *m_button;
};

KeyRow::KeyRow(SettingsApi &settings, const QString &secret, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_secret(secret)
    , m_word(makeLabel({}, FontRole::Body, Token::Text, this))
    , m_button(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    m_button->setObjectName(secret);
    m_button->setAccessibleDescription(label);
    setKind(m_button, u"small"_s);
    row->addWidget(m_word);
    row->addWidget(m_button);
    row->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &KeyRow::ask);
    connect(&settings, &SettingsApi::secretsChanged, this, &KeyRow::refresh);
    refresh();
}

bool KeyRow::isStored() const
{
    const QList<SecretInfo> secrets = m_settings.secrets();
    return std::any_of(secrets.cbegin(), secrets.cend(),
                       [this](const SecretInfo &secret) { return secret.name == m_secret; });
}

void KeyRow::refresh()
{
    const bool stored = isStored();
    m_word->setText(stored ? tr("stored, never shown") : tr("not stored yet"));
    setTone(m_word, stored ? Token::Text : Token::Text3);
    m_button->setText(stored ? tr("Replace…") : tr("Enter…"));
}

void KeyRow::ask()
{
    auto *dialog = new SecretDialog(m_secret, m_settings.secrets(), this);
    connect(dialog, &SecretDialog::entered, this,
            [this](const QString &name, const QString &value) {
                whenReady(m_settings.setSecret(name, value), this, [this](const Result<> &stored) {
                    if (!stored)
                        emit failed(errorText(stored.error()));
                });
            });
    dialog->open();
}

/// Who is told of trouble, over what, and when.
class AlertsPane final : public QWidget
{
    Q_OBJECT
public:
    AlertsPane(AlertsApi &alerts, SettingsApi &settings, QWidget *parent);

private:
    void build();
    void buildTelegram(QVBoxLayout *column);
    void addGroup(QVBoxLayout *column, const QString &heading);
    void show();
    void refreshChecks();
    void apply();
    void applyNow(const AlertSettings &wanted, bool offerUndo);
    void showError(const Error &error);
    [[nodiscard]] AlertSettings draft() const;

    AlertsApi &m_alerts;
    AlertMailForm *m_mail;
    KeyRow *m_password;
    QLineEdit *m_chats;
    FormField *m_chatsField;
    KeyRow *m_token;
    Switch *m_desktop;
    AlertRules *m_rules;
    QList<AlertChannelCheck *> m_checks; ///< by channel
    Banner *m_trouble;
    std::optional<AlertSettings> m_shown;
};

AlertsPane::AlertsPane(AlertsApi &alerts, SettingsApi &settings, QWidget *parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_mail(new AlertMailForm(this))
    , m_password(new KeyRow(settings, alertMailSecret, tr("Password"), this))
    , m_chats(new QLineEdit(this))
    , m_chatsField(new FormField(tr("Chats"), m_chats, FormField::LabelPlace::Left, this))
    , m_token(new KeyRow(settings, alertTelegramSecret, tr("Bot token"), this))
    , m_desktop(new Switch(this))
    , m_rules(new AlertRules(this))
    , m_trouble(new Banner(BannerKind::Bad, this))
{
    for (const AlertChannel channel :
         { AlertChannel::Email, AlertChannel::Telegram, AlertChannel::Desktop })
        m_checks.append(new AlertChannelCheck(
            alerts, channel, [this] { return draft(); }, this));
    build();
    connect(&alerts, &AlertsApi::changed, this, &AlertsPane::show);
    connect(&settings, &SettingsApi::secretsChanged, this, &AlertsPane::refreshChecks);
    connect(m_mail, &AlertMailForm::edited, this, &AlertsPane::apply);
    connect(m_rules, &AlertRules::edited, this, &AlertsPane::apply);
    connect(m_chatsField, &FormField::leftEditor, this, &AlertsPane::apply);
    connect(m_chats, &QLineEdit::returnPressed, this, &AlertsPane::apply);
    connect(m_desktop, &QAbstractButton::clicked, this, &AlertsPane::apply);
    for (KeyRow *key : { m_password, m_token })
        connect(key, &KeyRow::failed, this, [this](const QString &sentence) {
            m_trouble->setText(tr("The key was not stored."), sentence);
            m_trouble->show();
        });
    show();
}

void AlertsPane::addGroup(QVBoxLayout *column, const QString &heading)
{
    column->addSpacing(Space::inGroup);
    column->addWidget(makeLabel(heading, FontRole::Strong, Token::Text, this));
}

void AlertsPane::build()
{
    QVBoxLayout *column = startPane(this, tr("Alerts"));
    column->setSpacing(Space::formRow);
    column->addWidget(new Paragraph(
        tr("Trouble that lasts a minute is told: what happened, why, and what to do. Once for a "
           "cause, not for a lead, and once when it is over."),
        FontRole::Body, Token::Text2, this));
    m_trouble->setObjectName(u"alertsTrouble"_s);
    m_trouble->setClosable(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    addGroup(column, tr("E-mail"));
    column->addWidget(m_mail);
    auto *password = new FormField(tr("Password"), m_password, FormField::LabelPlace::Left, this);
    password->setHelp(tr("Yandex, Mail.ru and Gmail want an app password, made in the account's "
                         "security settings."));
    column->addWidget(password);
    column->addWidget(m_checks.at(0));
    buildTelegram(column);
    addGroup(column, tr("Desktop"));
    m_desktop->setObjectName(u"alertDesktop"_s);
    column->addWidget(alertSwitchRow(m_desktop, tr("Notifications on this computer"),
                                     tr("They show while the program runs in your session."),
                                     this));
    column->addWidget(m_checks.at(2));
    addGroup(column, tr("What is told"));
    column->addWidget(m_rules);
    column->addStretch(1);
}

void AlertsPane::buildTelegram(QVBoxLayout *column)
{
    addGroup(column, u"Telegram"_s);
    m_chats->setObjectName(u"alertChats"_s);
    m_chats->setPlaceholderText(tr("For example, -1001234567890"));
    m_chatsField->setHelp(tr("Numbers of chats or @names of channels, parted by commas. The bot "
                             "has to be in the chat, or you have written /start to it."));
    auto *token = new FormField(tr("Bot token"), m_token, FormField::LabelPlace::Left, this);
    token->setHelp(tr("From @BotFather."));
    column->addWidget(m_chatsField);
    column->addWidget(token);
    column->addWidget(m_checks.at(1));
}

AlertSettings AlertsPane::draft() const
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    AlertSettings settings = m_alerts.settings();
    settings.mail = m_mail->mail();
    settings.telegram.chats = m_chats->text().split(between, Qt::SkipEmptyParts);
    settings.desktop = m_desktop->isChecked();
    m_rules->writeTo(settings);
    return settings;
}

void AlertsPane::show()
{
    const AlertSettings now = m_alerts.settings();
    // Word of a channel is no reason to take back what is half entered.
    if (std::exchange(m_shown, now) == now) {
        refreshChecks();
        return;
    }
    m_mail->show(now.mail);
    if (!m_chats->hasFocus())
        m_chats->setText(now.telegram.chats.join(u", "_s));
    m_desktop->setChecked(now.desktop);
    m_rules->show(now);
    refreshChecks();
}

void AlertsPane::refreshChecks()
{
    const AlertSettings now = draft();
    QString mail;
    if (now.mail.to.isEmpty())
        mail = tr("Enter an address first");
    else if (!now.mail.user.isEmpty() && !m_password->isStored())
        mail = tr("Store the password first");
    m_checks.at(0)->setWhyNot(mail);
    QString telegram;
    if (now.telegram.chats.isEmpty())
        telegram = tr("Enter a chat first");
    else if (!m_token->isStored())
        telegram = tr("Store the token first");
    m_checks.at(1)->setWhyNot(telegram);
    m_checks.at(2)->setWhyNot(now.desktop ? QString() : tr("Switched off"));
}

void AlertsPane::apply()
{
    const AlertSettings wanted = draft();
    refreshChecks();
    if (wanted != m_alerts.settings())
        applyNow(wanted, true);
}

void AlertsPane::applyNow(const AlertSettings &wanted, bool offerUndo)
{
    const AlertSettings before = m_alerts.settings();
    whenReady(m_alerts.apply(wanted), this, [this, before, offerUndo](const Result<> &applied) {
        m_mail->clearErrors();
        m_chatsField->setError({});
        m_trouble->hide();
        if (!applied) {
            showError(applied.error());
            return;
        }
        if (!offerUndo || !isVisible())
            return;
        const QPointer<AlertsPane> self(this);
        Toast::show(this, tr("Changed"), tr("Undo"), [self, before] {
            if (self)
                self->applyNow(before, false);
        });
    });
}

/// What the operator has entered stays: he is in the middle of it.
void AlertsPane::showError(const Error &error)
{
    const QHash<QString, QString> sentences {
        { u"email.to"_s, tr("It is not an e-mail address") },
        { u"email.host"_s, tr("Enter the server's name") },
        { u"email.security"_s, tr("Without protection letters go to this computer alone") },
        { u"email.port"_s, tr("It is not a port") },
        { u"email.from"_s, tr("Enter the whole address of your mailbox") },
        { u"telegram.chats"_s, tr("A number or an @name is expected") },
    };
    const QString sentence = sentences.value(error.place);
    if (error.place == u"telegram.chats")
        m_chatsField->setError(sentence);
    else if (!m_mail->setError(error.place, sentence)) {
        m_trouble->setText(tr("The change was not stored."), errorText(error));
        m_trouble->show();
    }
}

} // namespace

QWidget *makeAlertsPane(AlertsApi &alerts, SettingsApi &settings, QWidget *parent)
{
    return new AlertsPane(alerts, settings, parent);
}

} // namespace LeadBridge::Ui

#include "alertspane.moc"
