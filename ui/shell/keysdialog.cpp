// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysdialog.h"

#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

KeysDialog::KeysDialog(const QString &pageTitle, const QList<KeyHint> &pageKeys,
                       const QList<KeyHint> &everywhere, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"keys"_s);
    setWindowTitle(tr("Keys"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::page);
    auto *groups = new QHBoxLayout;
    groups->setSpacing(40);
    groups->addWidget(makeGroup(tr("Everywhere"), everywhere), 0, Qt::AlignTop);
    if (!pageKeys.isEmpty())
        groups->addWidget(makeGroup(pageTitle, pageKeys), 0, Qt::AlignTop);
    groups->addStretch(1);
    column->addLayout(groups);
    auto *foot = new QHBoxLayout;
    foot->addWidget(makeLabel(tr("LeadBridge %1").arg(QStringLiteral(LEADBRIDGE_VERSION)),
                              FontRole::Small, Token::Text3, this));
    foot->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    column->addLayout(foot);
    close->setFocus();
}

QWidget *KeysDialog::makeGroup(const QString &title, const QList<KeyHint> &keys)
{
    auto *group = new QWidget(this);
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::card);
    grid->setVerticalSpacing(Space::inGroup);
    grid->addWidget(makeLabel(title, FontRole::Section, Token::Text, group), 0, 0, 1, 2);
    int row = 1;
    for (const KeyHint &hint : keys) {
        QLabel *key = makeLabel(hint.keys, FontRole::Small, Token::Text2, group);
        setKind(key, u"key"_s);
        key->setIndent(0); // a framed label would indent by itself
        grid->addWidget(key, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        QLabel *text = makeLabel(hint.text, FontRole::Body, Token::Text, group);
        text->setAccessibleName(hint.keys + ": "_L1 + hint.text);
        grid->addWidget(text, row, 1);
        ++row;
    }
    return group;
}

} // namespace LeadBridge::Ui
