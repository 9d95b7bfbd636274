// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/clientsapi.h"
#include "app/interfaces/wording.h"
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
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestNumber = 20;

/// Access to Klientiks itself: who a client is that no event has named yet.
class KlientiksPane final : public QWidget
{
    Q_OBJECT
public:
    KlientiksPane(SettingsStore &store, ClientsApi &clients, QWidget *parent);

private:
    void build();
    void buildToken(QVBoxLayout *column);
    void show();
    void applyNumbers();
    void askToken();
    void check();
    void say(BannerKind kind, const QString &fact, const QString &sentence = {});
    [[nodiscard]] bool hasToken() const;
    [[nodiscard]] QString whyNoCheck() const;

    SettingsStore &m_store;
    ClientsApi &m_clients;
    Switch *m_lookup;
    QLabel *m_lookupWord;
    QLineEdit *m_account;
    QLineEdit *m_user;
    FormField *m_accountField;
    FormField *m_userField;
    QLabel *m_tokenWord;
    QPushButton *m_token;
    QPushButton *m_check;
    Banner *m_answer;
    bool m_checking = false;
};

QString numberFault(const QString &text)
{
    const bool digits =
        std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? QString() : KlientiksPane::tr("Only digits go here");
}

KlientiksPane::KlientiksPane(SettingsStore &store, ClientsApi &clients, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clients(clients)
    , m_lookup(new Switch(this))
    , m_lookupWord(makeLabel({}, FontRole::Body, Token::Text, this))
    , m_account(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_accountField(
          new FormField(tr("Account number"), m_account, FormField::LabelPlace::Left, this))
    , m_userField(new FormField(tr("User number"), m_user, FormField::LabelPlace::Left, this))
    , m_tokenWord(makeLabel({}, FontRole::Body, Token::Text, this))
    , m_token(new QPushButton(this))
    , m_check(new QPushButton(tr("Check access"), this))
    , m_answer(new Banner(BannerKind::Ok, this))
{
    build();
    connect(&store, &SettingsStore::changed, this, &KlientiksPane::show);
    connect(&store.api(), &SettingsApi::secretsChanged, this, &KlientiksPane::show);
    show();
}

void KlientiksPane::build()
{
    QVBoxLayout *column = startPane(this, tr("Klientiks"));
    column->addWidget(new Paragraph(
        tr("Some events carry only the client's number. Who that is, the client directory knows "
           "from earlier events. A client it lacks can be asked for in Klientiks itself."),
        FontRole::Body, Token::Text2, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::formRow);
    m_lookup->setObjectName(u"klientiksLookup"_s);
    m_lookup->setAccessibleName(tr("Ask Klientiks for unknown clients"));
    row->addWidget(m_lookup);
    row->addWidget(m_lookupWord, 1);
    column->addLayout(row);
    m_account->setObjectName(u"klientiksAccount"_s);
    m_user->setObjectName(u"klientiksUser"_s);
    for (QLineEdit *edit : { m_account, m_user })
        edit->setMaxLength(longestNumber);
    column->addWidget(m_accountField);
    m_userField->setHelp(tr("Both numbers and the token stand in Klientiks under Settings → API. "
                            "That section is there only with a tariff that includes the API."));
    column->addWidget(m_userField);
    buildToken(column);
    m_check->setObjectName(u"checkKlientiks"_s);
    column->addWidget(m_check, 0, Qt::AlignLeft);
    m_answer->setObjectName(u"klientiksAnswer"_s);
    m_answer->hide();
    column->addWidget(m_answer);
    column->addStretch(1);
    connect(m_lookup, &QAbstractButton::clicked, this, [this](bool on) {
        m_store.change([on](Settings &settings) { settings.klientiksLookup = on; });
    });
    for (FormField *field : { m_accountField, m_userField })
        connect(field, &FormField::leftEditor, this, &KlientiksPane::applyNumbers);
    for (QLineEdit *edit : { m_account, m_user })
        connect(edit, &QLineEdit::returnPressed, this, &KlientiksPane::applyNumbers);
    connect(m_check, &QPushButton::clicked, this, &KlientiksPane::check);
}

void KlientiksPane::buildToken(QVBoxLayout *column)
{
    auto *editor = new QWidget(this);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    m_token->setObjectName(u"klientiksToken"_s);
    setKind(m_token, u"small"_s);
    row->addWidget(m_tokenWord);
    row->addWidget(m_token);
    row->addStretch(1);
    column->addWidget(new FormField(tr("Access token"), editor, FormField::LabelPlace::Left, this));
    connect(m_token, &QPushButton::clicked, this, &KlientiksPane::askToken);
}

bool KlientiksPane::hasToken() const
{
    const QList<SecretInfo> secrets = m_store.api().secrets();
    return std::any_of(secrets.cbegin(), secrets.cend(),
                       [](const SecretInfo &secret) { return secret.name == klientiksTokenName; });
}

QString KlientiksPane::whyNoCheck() const
{
    const Settings now = m_store.now();
    if (now.klientiksAccount.isEmpty() || now.klientiksUser.isEmpty())
        return tr("Enter the numbers of the account and of the user first");
    return hasToken() ? QString() : tr("Store the token first");
}

void KlientiksPane::show()
{
    const Settings now = m_store.now();
    m_lookup->setChecked(now.klientiksLookup);
    m_lookupWord->setText(now.klientiksLookup ? tr("Klientiks is asked for unknown clients")
                                              : tr("Klientiks is not asked"));
    if (!m_account->hasFocus())
        m_account->setText(now.klientiksAccount);
    if (!m_user->hasFocus())
        m_user->setText(now.klientiksUser);
    const bool stored = hasToken();
    m_tokenWord->setText(stored ? tr("stored, never shown") : tr("not stored yet"));
    setTone(m_tokenWord, stored ? Token::Text : Token::Text3);
    m_token->setText(stored ? tr("Replace…") : tr("Enter…"));
    m_token->setAccessibleDescription(tr("Access token"));
    const QString why = whyNoCheck();
    m_check->setEnabled(why.isEmpty() && !m_checking);
    m_check->setToolTip(why);
}

void KlientiksPane::applyNumbers()
{
    const QString account = m_account->text().trimmed();
    const QString user = m_user->text().trimmed();
    m_accountField->setError(numberFault(account));
    m_userField->setError(numberFault(user));
    if (!m_accountField->error().isEmpty() || !m_userField->error().isEmpty())
        return;
    m_answer->hide();
    m_store.change([account, user](Settings &settings) {
        settings.klientiksAccount = account;
        settings.klientiksUser = user;
    });
}

void KlientiksPane::askToken()
{
    auto *dialog = new SecretDialog(klientiksTokenName, m_store.api().secrets(), this);
    connect(
        dialog, &SecretDialog::entered, this, [this](const QString &name, const QString &value) {
            whenReady(m_store.api().setSecret(name, value), this, [this](const Result<> &stored) {
                if (stored)
                    m_answer->hide();
                else
                    say(BannerKind::Bad, tr("The token was not stored."),
                        errorText(stored.error()));
            });
        });
    dialog->open();
}

void KlientiksPane::check()
{
    m_checking = true;
    show();
    say(BannerKind::Info, tr("Asking Klientiks…"));
    whenReady(m_clients.checkKlientiks(), this, [this](const Result<> &done) {
        m_checking = false;
        show();
        if (done)
            say(BannerKind::Ok, tr("Klientiks gives access."),
                tr("Unknown clients can be asked for."));
        else
            say(BannerKind::Bad, tr("Klientiks gives no access."),
                klientiksErrorText(done.error()));
    });
}

void KlientiksPane::say(BannerKind kind, const QString &fact, const QString &sentence)
{
    m_answer->setBannerKind(kind);
    m_answer->setText(fact, sentence);
    m_answer->show();
}

} // namespace

QWidget *makeKlientiksPane(SettingsStore &store, ClientsApi &clients, QWidget *parent)
{
    return new KlientiksPane(store, clients, parent);
}

} // namespace LeadBridge::Ui

#include "klientikspane.moc"
