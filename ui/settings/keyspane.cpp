// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/wording.h"
#include "ui/settings/panes.h"
#include "ui/settings/secretdialog.h"
#include "ui/settings/settingsstore.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/widgets/whenready.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// The keys of services by name. A value goes in and never comes out again.
class KeysPane final : public QWidget
{
    Q_OBJECT
public:
    KeysPane(SettingsStore &store, QWidget *parent);

private:
    void fill();
    [[nodiscard]] QWidget *makeRow(const SecretInfo &secret);
    void edit(const QString &name);
    void askAndRemove(const SecretInfo &secret);

    SettingsApi &m_api;
    Banner *m_trouble;
    QVBoxLayout *m_rows;
};

KeysPane::KeysPane(SettingsStore &store, QWidget *parent)
    : QWidget(parent)
    , m_api(store.api())
    , m_trouble(new Banner(BannerKind::Bad, this))
{
    QVBoxLayout *column = startPane(this, tr("Keys"));
    if (m_api.secretStore() == SecretStoreKind::File) {
        auto *banner = new Banner(BannerKind::Warn, this);
        banner->setObjectName(u"noKeychain"_s);
        banner->setText(tr("There is no password store. Keys are in a file only you can read"));
        column->addWidget(banner);
    } else {
        column->addWidget(
            new Paragraph(tr("Keys are kept in the system's password store. They are never shown."),
                          FontRole::Body, Token::Text2, this));
    }
    m_trouble->setVisible(false);
    m_trouble->setClosable(true);
    column->addWidget(m_trouble);
    auto *card = new QFrame(this);
    setKind(card, u"card"_s);
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(1, 4, 1, 4);
    m_rows->setSpacing(0);
    column->addWidget(card);
    auto *add = new QPushButton(tr("Add a key…"), this);
    add->setObjectName(u"addKey"_s);
    setButtonIcon(add, Glyph::Plus);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(&m_api, &SettingsApi::secretsChanged, this, &KeysPane::fill);
    fill();
}

void KeysPane::fill()
{
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        if (item->widget())
            item->widget()->deleteLater();
    }
    const QList<SecretInfo> secrets = m_api.secrets();
    for (const SecretInfo &secret : secrets)
        m_rows->addWidget(makeRow(secret));
    if (secrets.isEmpty()) {
        auto *none = makeLabel(tr("No keys yet. A flow asks for them where it needs one."),
                               FontRole::Body, Token::Text3, this);
        none->setContentsMargins(Space::card, 12, Space::card, 12);
        m_rows->addWidget(none);
    }
}

QWidget *KeysPane::makeRow(const SecretInfo &secret)
{
    auto *room = new QWidget(this);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(Space::card, 8, 8, 8);
    row->setSpacing(Space::inGroup);
    auto *sign = new SignView(Sign::Info, room, 20);
    sign->setGlyph(Glyph::Key, Token::Text2);
    row->addWidget(sign);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new ElidedLabel(oneLine(secret.name), FontRole::Strong, Token::Text, room));
    const QString used = secret.usedBy.isEmpty()
        ? tr("not used by any flow")
        : tr("used by: %1").arg(secret.usedBy.join(", "_L1));
    texts->addWidget(new ElidedLabel(oneLine(used), FontRole::Small, Token::Text3, room));
    row->addLayout(texts, 1);
    auto *replace = new QPushButton(tr("Replace…"), room);
    replace->setObjectName("replace:"_L1 + secret.name);
    auto *remove = new QPushButton(tr("Remove…"), room);
    remove->setObjectName("remove:"_L1 + secret.name);
    for (QPushButton *button : { replace, remove }) {
        setKind(button, u"small"_s);
        button->setAccessibleDescription(secret.name);
        row->addWidget(button);
    }
    connect(replace, &QPushButton::clicked, this, [this, name = secret.name] { edit(name); });
    connect(remove, &QPushButton::clicked, this, [this, secret] { askAndRemove(secret); });
    return room;
}

void KeysPane::edit(const QString &name)
{
    auto *dialog = new SecretDialog(name, m_api.secrets(), this);
    connect(dialog, &SecretDialog::entered, this,
            [this](const QString &secretName, const QString &value) {
                whenReady(m_api.setSecret(secretName, value), this, [this](const Result<> &result) {
                    m_trouble->setVisible(!result);
                    if (!result)
                        m_trouble->setText(errorText(result.error()));
                });
            });
    dialog->open();
}

void KeysPane::askAndRemove(const SecretInfo &secret)
{
    Question question;
    question.title = tr("Remove the key “%1”?").arg(oneLine(secret.name, 60));
    question.text = secret.usedBy.isEmpty()
        ? tr("No flow uses it.")
        : tr("Leads of these flows will not go out without it: %1.")
              .arg(oneLine(secret.usedBy.join(", "_L1)));
    question.safeVerb = tr("Keep");
    question.verb = tr("Remove");
    confirm(this, question, [this, name = secret.name](Answer answer) {
        if (answer != Answer::Do)
            return;
        whenReady(m_api.removeSecret(name), this, [this](const Result<> &result) {
            m_trouble->setVisible(!result);
            if (!result)
                m_trouble->setText(errorText(result.error()));
        });
    });
}

} // namespace

QWidget *makeKeysPane(SettingsStore &store, QWidget *parent)
{
    return new KeysPane(store, parent);
}

} // namespace LeadBridge::Ui

#include "keyspane.moc"
