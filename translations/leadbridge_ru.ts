<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AddressWording</name>
    <message>
        <source>It sends the sender on to another address (HTTP %1).</source>
        <translation>Она отправляет на другой адрес (HTTP %1).</translation>
    </message>
    <message>
        <source>The server or tunnel there cannot get through to this computer (HTTP %1).</source>
        <translation>Сервер или туннель не может достучаться до этого компьютера (HTTP %1).</translation>
    </message>
    <message>
        <source>The answer came from elsewhere (HTTP %1).</source>
        <translation>Ответ пришёл не отсюда (HTTP %1).</translation>
    </message>
    <message>
        <source>What answers there is no web server.</source>
        <translation>Там отвечает не веб-сервер.</translation>
    </message>
    <message>
        <source>Enter the address it sends to: often the same one with https.</source>
        <translation>Введите адрес, на который она отправляет: часто это тот же адрес с&#xa0;https.</translation>
    </message>
    <message>
        <source>Look whether the tunnel runs and passes requests on to the port of this program.</source>
        <translation>Проверьте, что туннель запущен и&#xa0;передаёт запросы на порт этой программы.</translation>
    </message>
    <message>
        <source>Have the server pass this address on to the port of this program, its path included.</source>
        <translation>Настройте сервер, чтобы он передавал этот адрес вместе с&#xa0;путём на порт этой программы.</translation>
    </message>
    <message>
        <source>The address leads to this program.</source>
        <translation>Адрес ведёт в&#xa0;эту программу.</translation>
    </message>
    <message>
        <source>From this computer the address answers.</source>
        <translation>С&#xa0;этого компьютера адрес отвечает.</translation>
    </message>
    <message>
        <source>There is no address to check.</source>
        <translation>Проверять нечего: адреса нет.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Имя %1 не найдено.</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>По адресу %1 никто не отвечает.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 не ответил вовремя.</translation>
    </message>
    <message>
        <source>No safe connection to %1.</source>
        <translation>Нет безопасного соединения с&#xa0;%1.</translation>
    </message>
    <message>
        <source>Another program answers at %1.</source>
        <translation>По адресу %1 отвечает другая программа.</translation>
    </message>
    <message>
        <source>This program takes no events now.</source>
        <translation>Программа сейчас не принимает события.</translation>
    </message>
    <message>
        <source>%1 could not be asked.</source>
        <translation>Не удалось обратиться к&#xa0;%1.</translation>
    </message>
    <message>
        <source>It is an address of this computer or its own network. Whether the internet reaches it cannot be seen from here.</source>
        <translation>Это адрес самого компьютера или его сети. Доступен ли он из интернета, отсюда не видно.</translation>
    </message>
    <message>
        <source>It is mistyped, or its record is not published yet.</source>
        <translation>В&#xa0;имени опечатка, или его запись ещё не опубликована.</translation>
    </message>
    <message>
        <source>The computer is there, but its port is closed.</source>
        <translation>Компьютер на месте, но порт закрыт.</translation>
    </message>
    <message>
        <source>It is switched off, or a firewall or router holds the request back.</source>
        <translation>Он выключен, или запрос не пропускает брандмауэр либо роутер.</translation>
    </message>
    <message>
        <source>Its port could not be opened.</source>
        <translation>Порт открыть не удалось.</translation>
    </message>
    <message>
        <source>The test event will show it. On a router, pass the port on to this computer.</source>
        <translation>Это покажет тестовое событие. На роутере пробросьте порт на этот компьютер.</translation>
    </message>
    <message>
        <source>Enter the address, such as https://leads.example.org.</source>
        <translation>Введите адрес, например https://leads.example.org.</translation>
    </message>
    <message>
        <source>Check the spelling. A new name is found after an hour or so.</source>
        <translation>Проверьте написание. Новое имя находится примерно через час.</translation>
    </message>
    <message>
        <source>Start the tunnel or web server there, or correct the port.</source>
        <translation>Запустите там туннель или веб-сервер или исправьте порт.</translation>
    </message>
    <message>
        <source>Open the port in the firewall and pass it on in the router, or use a tunnel.</source>
        <translation>Откройте порт в&#xa0;брандмауэре и&#xa0;пробросьте его на роутере или используйте туннель.</translation>
    </message>
    <message>
        <source>Renew the certificate for this name: Klientiks will not send to it either.</source>
        <translation>Обновите сертификат для этого имени: Клиентикс тоже не станет сюда отправлять.</translation>
    </message>
    <message>
        <source>Choose another port in the settings, under Receiving and address.</source>
        <translation>Выберите другой порт в&#xa0;настройках, раздел «Приём и&#xa0;адрес».</translation>
    </message>
    <message>
        <source>Check the internet connection and try again.</source>
        <translation>Проверьте подключение к&#xa0;интернету и&#xa0;попробуйте ещё раз.</translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message>
        <source>The address was checked from the internet: %1</source>
        <translation>Адрес проверен из интернета: %1</translation>
    </message>
    <message>
        <source>The address was checked from the internet %1 ago</source>
        <translation>Адрес проверен из интернета %1 назад</translation>
    </message>
</context>
<context>
    <name>ChainTexts</name>
    <message>
        <source>Lead to CPA.House</source>
        <translation>Заявка в&#xa0;CPA.House</translation>
    </message>
    <message>
        <source>Message to Telegram</source>
        <translation>Сообщение в&#xa0;Telegram</translation>
    </message>
    <message>
        <source>Lead to Bitrix24</source>
        <translation>Заявка в&#xa0;Bitrix24</translation>
    </message>
    <message>
        <source>Lead to amoCRM</source>
        <translation>Заявка в&#xa0;amoCRM</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP-запрос</translation>
    </message>
    <message>
        <source>a lead to the call centre</source>
        <translation>заявка в&#xa0;колл-центр</translation>
    </message>
    <message>
        <source>a message to a chat</source>
        <translation>сообщение в&#xa0;чат</translation>
    </message>
    <message>
        <source>a lead, a deal or a contact</source>
        <translation>лид, сделка или контакт</translation>
    </message>
    <message>
        <source>a lead with its contact</source>
        <translation>сделка с&#xa0;контактом</translation>
    </message>
    <message>
        <source>a letter to one or more addresses</source>
        <translation>письмо на один или несколько адресов</translation>
    </message>
    <message>
        <source>a request to any address</source>
        <translation>запрос на любой адрес</translation>
    </message>
    <message>
        <source>takes from a step that was removed</source>
        <translation>берёт из удалённого шага</translation>
    </message>
    <message>
        <source>takes from itself</source>
        <translation>берёт сам у&#xa0;себя</translation>
    </message>
    <message>
        <source>takes from step %1, which comes later</source>
        <translation>берёт из шага %1, а&#xa0;он идёт позже</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>если %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>№&#xa0;%1</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
    <message>
        <source>from events</source>
        <translation>из событий</translation>
    </message>
    <message>
        <source>from Klientiks</source>
        <translation>из Клиентикса</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>из файла</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>Filled in %1.</source>
        <translation>Заполнено %1.</translation>
    </message>
    <message>
        <source>Seen first: %1, last: %2.</source>
        <translation>Впервые: %1, последний раз: %2.</translation>
    </message>
    <message>
        <source>there is no number of the client</source>
        <translation>нет номера клиента</translation>
    </message>
    <message>
        <source>the phone cannot be read</source>
        <translation>телефон не читается</translation>
    </message>
    <message>
        <source>there are too few columns</source>
        <translation>не хватает столбцов</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Вернуть нельзя.</translation>
    </message>
    <message>
        <source>The entry disappears.</source>
        <translation>Исчезнет карточка.</translation>
    </message>
    <message numerus="yes">
        <source>The entry and the fields in more than %n event(s) disappear.</source>
        <translation>
            <numerusform>Исчезнут карточка и&#xa0;поля более чем в&#xa0;%n&#xa0;событии.</numerusform>
            <numerusform>Исчезнут карточка и&#xa0;поля более чем в&#xa0;%n&#xa0;событиях.</numerusform>
            <numerusform>Исчезнут карточка и&#xa0;поля более чем в&#xa0;%n&#xa0;событиях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The entry and the fields in %n event(s) disappear.</source>
        <translation>
            <numerusform>Исчезнут карточка и&#xa0;поля в&#xa0;%n&#xa0;событии.</numerusform>
            <numerusform>Исчезнут карточка и&#xa0;поля в&#xa0;%n&#xa0;событиях.</numerusform>
            <numerusform>Исчезнут карточка и&#xa0;поля в&#xa0;%n&#xa0;событиях.</numerusform>
        </translation>
    </message>
    <message>
        <source>It should look like anna@example.org</source>
        <translation>Должно быть похоже на anna@example.org</translation>
    </message>
</context>
<context>
    <name>DestinationGroups</name>
    <message>
        <source>Access</source>
        <translation>Доступ</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Client&apos;s device</source>
        <translation>Устройство клиента</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Сделка</translation>
    </message>
    <message>
        <source>Fields of the deal</source>
        <translation>Поля сделки</translation>
    </message>
    <message>
        <source>Fields of the contact</source>
        <translation>Поля контакта</translation>
    </message>
    <message>
        <source>Card in the CRM</source>
        <translation>Карточка в&#xa0;CRM</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Другие поля</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation>Поля формы</translation>
    </message>
    <message>
        <source>JSON fields</source>
        <translation>Поля JSON</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Заголовки</translation>
    </message>
    <message>
        <source>Parameters of the address</source>
        <translation>Параметры адреса</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
</context>
<context>
    <name>Destinations</name>
    <message>
        <source>Offer</source>
        <translation>Оффер</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Ключ API</translation>
    </message>
    <message>
        <source>The key is in your CPA.House profile.</source>
        <translation>Ключ показан в&#xa0;профиле CPA.House.</translation>
    </message>
    <message>
        <source>Webmaster</source>
        <translation>Веб-мастер</translation>
    </message>
    <message>
        <source>Your own number in CPA.House.</source>
        <translation>Ваш собственный номер в&#xa0;CPA.House.</translation>
    </message>
    <message>
        <source>For example, 1001</source>
        <translation>Например, 1001</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>The client&apos;s name as the call centre will say it.</source>
        <translation>Имя клиента, как его назовёт колл-центр.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>In any writing: it is sent as digits with the country code.</source>
        <translation>В&#xa0;любой записи: уйдут только цифры с&#xa0;кодом страны.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Two letters, such as RU. Taken from the phone number.</source>
        <translation>Две буквы, например RU. Берётся из номера телефона.</translation>
    </message>
    <message>
        <source>For example, RU</source>
        <translation>Например, RU</translation>
    </message>
    <message>
        <source>The offer&apos;s number is in your CPA.House account.</source>
        <translation>Номер оффера показан в&#xa0;кабинете CPA.House.</translation>
    </message>
    <message>
        <source>For example, 2002</source>
        <translation>Например, 2002</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>The source&apos;s number is in your CPA.House account.</source>
        <translation>Номер источника показан в&#xa0;кабинете CPA.House.</translation>
    </message>
    <message>
        <source>For example, 3003</source>
        <translation>Например, 3003</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Поток</translation>
    </message>
    <message>
        <source>The stream&apos;s number is in your CPA.House account.</source>
        <translation>Номер потока показан в&#xa0;кабинете CPA.House.</translation>
    </message>
    <message>
        <source>For example, 4004</source>
        <translation>Например, 4004</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-адрес</translation>
    </message>
    <message>
        <source>The client&apos;s own address. Klientiks does not pass it: take it from your booking form, or set one value for all.</source>
        <translation>Адрес самого клиента. Клиентикс его не передаёт: возьмите из своей формы записи или задайте одно значение на всех.</translation>
    </message>
    <message>
        <source>For example, 203.0.113.25</source>
        <translation>Например, 203.0.113.25</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Браузер</translation>
    </message>
    <message>
        <source>The client&apos;s browser, its User-Agent. Klientiks does not pass it: take it from your booking form, or set one value for all.</source>
        <translation>Браузер клиента, его User-Agent. Клиентикс его не передаёт: возьмите из своей формы записи или задайте одно значение на всех.</translation>
    </message>
    <message>
        <source>For example, Mozilla/5.0 (Windows NT 10.0)</source>
        <translation>Например, Mozilla/5.0 (Windows NT 10.0)</translation>
    </message>
    <message>
        <source>Shown in the statistics of CPA.House.</source>
        <translation>Видна в&#xa0;статистике CPA.House.</translation>
    </message>
    <message>
        <source>Tag 1</source>
        <translation>Метка 1</translation>
    </message>
    <message>
        <source>Tag 2</source>
        <translation>Метка 2</translation>
    </message>
    <message>
        <source>Tag 3</source>
        <translation>Метка 3</translation>
    </message>
    <message>
        <source>Tag 4</source>
        <translation>Метка 4</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Change it only if CPA.House told you to.</source>
        <translation>Меняйте, только если так сказали в&#xa0;CPA.House.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>The address of your own account, example.amocrm.ru.</source>
        <translation>Адрес вашего аккаунта: example.amocrm.ru.</translation>
    </message>
    <message>
        <source>Kind of access</source>
        <translation>Вид доступа</translation>
    </message>
    <message>
        <source>A long-lived token is enough for one account. It cannot be renewed: make a new one before it ends.</source>
        <translation>Для одного аккаунта хватит долгосрочного токена. Продлить его нельзя: создайте новый, пока не закончился этот.</translation>
    </message>
    <message>
        <source>Long-lived token</source>
        <translation>Долгосрочный токен</translation>
    </message>
    <message>
        <source>OAuth 2.0</source>
        <translation>OAuth 2.0</translation>
    </message>
    <message>
        <source>Integration ID</source>
        <translation>ID интеграции</translation>
    </message>
    <message>
        <source>From the integration&apos;s tab of keys.</source>
        <translation>Со вкладки «Ключи и&#xa0;доступы» интеграции.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Адрес перенаправления</translation>
    </message>
    <message>
        <source>Exactly as it stands in the integration.</source>
        <translation>Точно такой, как в&#xa0;интеграции.</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Empty: the main one.</source>
        <translation>Пусто&#xa0;— основная.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Стадия</translation>
    </message>
    <message>
        <source>Empty: the first one.</source>
        <translation>Пусто&#xa0;— первая.</translation>
    </message>
    <message>
        <source>Tags of the deal</source>
        <translation>Теги сделки</translation>
    </message>
    <message>
        <source>Parted by commas.</source>
        <translation>Через запятую.</translation>
    </message>
    <message>
        <source>Made in your own integration, on its tab of keys.</source>
        <translation>Создаётся в&#xa0;вашей интеграции на вкладке «Ключи и&#xa0;доступы».</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Секретный ключ</translation>
    </message>
    <message>
        <source>Authorization code</source>
        <translation>Код авторизации</translation>
    </message>
    <message>
        <source>Valid for 20 minutes: store it, then check the connection. What it is exchanged for takes its place under the same name and is renewed without you. After months without a lead a new code is needed.</source>
        <translation>Действует 20 минут: сохраните его и&#xa0;проверьте соединение. Полученный доступ займёт его место под тем же именем и&#xa0;будет продлеваться сам. После трёх месяцев без заявок понадобится новый код.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>The whole name may stand here, too.</source>
        <translation>Сюда можно и&#xa0;имя целиком.</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>In any writing: it is sent with + and country code.</source>
        <translation>В&#xa0;любом виде: отправим с&#xa0;+ и&#xa0;кодом страны.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Name of the deal</source>
        <translation>Название сделки</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Sent as a whole number, rounded.</source>
        <translation>Уходит целым числом, с&#xa0;округлением.</translation>
    </message>
    <message>
        <source>For example, 3500</source>
        <translation>Например, 3500</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Stands in the deal&apos;s feed; sent after the deal.</source>
        <translation>Появится в&#xa0;ленте сделки; отправим после неё.</translation>
    </message>
    <message>
        <source>Own fields by their number. A date as 2026-01-15T12:30:00+03:00, a choice from a list by its text.</source>
        <translation>Свои поля по номеру. Дата в&#xa0;виде 2026-01-15T12:30:00+03:00, значение списка&#xa0;— его текстом.</translation>
    </message>
    <message>
        <source>For example, 4000001</source>
        <translation>Например, 4000001</translation>
    </message>
    <message>
        <source>Add a field of the deal</source>
        <translation>Добавить поле сделки</translation>
    </message>
    <message>
        <source>Add a field of the contact</source>
        <translation>Добавить поле контакта</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Что создавать</translation>
    </message>
    <message>
        <source>A deal has no phone of its own: its contact is found or made first. In the mode without leads Bitrix24 turns a lead into a deal at once.</source>
        <translation>У&#xa0;сделки нет своего телефона: сначала найдём или создадим контакт. В&#xa0;режиме без лидов Bitrix24 сразу превращает лид в&#xa0;сделку.</translation>
    </message>
    <message>
        <source>A lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>A deal with a contact</source>
        <translation>Сделка с&#xa0;контактом</translation>
    </message>
    <message>
        <source>A contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Методы</translation>
    </message>
    <message>
        <source>The older methods are for boxed copies that do not know crm.item.add yet.</source>
        <translation>Прежние методы нужны коробочным версиям, где ещё нет crm.item.add.</translation>
    </message>
    <message>
        <source>Current (crm.item.add)</source>
        <translation>Новые (crm.item.add)</translation>
    </message>
    <message>
        <source>Older (crm.lead.add)</source>
        <translation>Прежние (crm.lead.add)</translation>
    </message>
    <message>
        <source>Look for the client</source>
        <translation>Искать клиента</translation>
    </message>
    <message>
        <source>A contact with this phone is used, not made anew. Of several the one with the lowest number is taken.</source>
        <translation>Контакт с&#xa0;таким телефоном не создаём заново, а&#xa0;берём найденный. Если их несколько, берём с&#xa0;наименьшим номером.</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>По телефону</translation>
    </message>
    <message>
        <source>Do not look</source>
        <translation>Не искать</translation>
    </message>
    <message>
        <source>Inbound webhook</source>
        <translation>Входящий вебхук</translation>
    </message>
    <message>
        <source>The whole address from Bitrix24: For developers, Other, Inbound webhook. It needs the right crm.</source>
        <translation>Адрес целиком из Bitrix24: «Разработчикам», «Другое», «Входящий вебхук». Ему нужно право crm.</translation>
    </message>
    <message>
        <source>https://example.bitrix24.com/rest/1/code/</source>
        <translation>https://example.bitrix24.ru/rest/1/code/</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Three letters, sent with an amount.</source>
        <translation>Три буквы, уходит вместе с&#xa0;суммой.</translation>
    </message>
    <message>
        <source>For example, RUB</source>
        <translation>Например, RUB</translation>
    </message>
    <message>
        <source>A source from the CRM&apos;s own list.</source>
        <translation>Источник из справочника CRM.</translation>
    </message>
    <message>
        <source>For example, WEB</source>
        <translation>Например, WEB</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>The employee&apos;s number. Empty: who made the webhook.</source>
        <translation>Номер сотрудника. Пусто&#xa0;— тот, кто создал вебхук.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>UTM: source</source>
        <translation>UTM: источник</translation>
    </message>
    <message>
        <source>UTM: medium</source>
        <translation>UTM: канал</translation>
    </message>
    <message>
        <source>UTM: campaign</source>
        <translation>UTM: кампания</translation>
    </message>
    <message>
        <source>UTM: content</source>
        <translation>UTM: содержание</translation>
    </message>
    <message>
        <source>UTM: term</source>
        <translation>UTM: ключевое слово</translation>
    </message>
    <message>
        <source>Own fields by their code, UF_CRM_…, or any other field of the card.</source>
        <translation>Свои поля по коду UF_CRM_… или любое другое поле карточки.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Добавить поле</translation>
    </message>
    <message>
        <source>For example, UF_CRM_1700000000</source>
        <translation>Например, UF_CRM_1700000000</translation>
    </message>
    <message>
        <source>Mail service</source>
        <translation>Почтовая служба</translation>
    </message>
    <message>
        <source>Yandex</source>
        <translation>Яндекс</translation>
    </message>
    <message>
        <source>Mail.ru</source>
        <translation>Mail.ru</translation>
    </message>
    <message>
        <source>Gmail</source>
        <translation>Gmail</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Другой сервер</translation>
    </message>
    <message>
        <source>Server on this computer</source>
        <translation>Сервер на этом компьютере</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Почтовый сервер</translation>
    </message>
    <message>
        <source>For example, smtp.example.org</source>
        <translation>Например, smtp.example.org</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>Without protection only to a server on this computer.</source>
        <translation>Без защиты: только к&#xa0;серверу на этом компьютере.</translation>
    </message>
    <message>
        <source>TLS (port 465)</source>
        <translation>TLS (порт 465)</translation>
    </message>
    <message>
        <source>STARTTLS (port 587)</source>
        <translation>STARTTLS (порт 587)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Без защиты</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Empty: 465 for TLS, 587 for STARTTLS, 25 without protection.</source>
        <translation>Пусто: 465 для TLS, 587 для STARTTLS, 25 без защиты.</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Почтовый ящик</translation>
    </message>
    <message>
        <source>The whole address. Letters come from it, and it is the user name.</source>
        <translation>Адрес целиком. Письма уходят с&#xa0;него, он же имя пользователя.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Yandex, Mail.ru and Gmail want an app password, made in the account&apos;s security settings. The account&apos;s own password is refused.</source>
        <translation>Яндексу, Mail.ru и&#xa0;Gmail нужен пароль приложения: его создают в&#xa0;настройках безопасности аккаунта. Обычный пароль они не принимают.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>One address or several, one on a line.</source>
        <translation>Один адрес или несколько, каждый с&#xa0;новой строки.</translation>
    </message>
    <message>
        <source>For example, owner@example.org</source>
        <translation>Например, owner@example.org</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Имя отправителя</translation>
    </message>
    <message>
        <source>Stands before the mailbox&apos;s address.</source>
        <translation>Стоит перед адресом ящика.</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Ответить на</translation>
    </message>
    <message>
        <source>Where an answer goes: the client&apos;s address, say. A bad one is left out.</source>
        <translation>Куда уйдёт ответ, например на адрес клиента. Негодный адрес пропускается.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>One line, up to 200 letters.</source>
        <translation>Одна строка, до 200 знаков.</translation>
    </message>
    <message>
        <source>Letter&apos;s text</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>Plain text, of any length.</source>
        <translation>Простой текст любой длины.</translation>
    </message>
    <message>
        <source>Send a test letter</source>
        <translation>Отправить пробное письмо</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Тип содержимого</translation>
    </message>
    <message>
        <source>What the body is, such as text/plain or text/xml.</source>
        <translation>Что за текст в&#xa0;теле: например, text/plain или text/xml.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Тело</translation>
    </message>
    <message>
        <source>With GET the fields of a form go into the address.</source>
        <translation>При методе GET поля формы уходят в&#xa0;адрес.</translation>
    </message>
    <message>
        <source>Form Urlencoded</source>
        <translation>Form Urlencoded</translation>
    </message>
    <message>
        <source>JSON of fields</source>
        <translation>JSON из полей</translation>
    </message>
    <message>
        <source>JSON by a template</source>
        <translation>JSON по шаблону</translation>
    </message>
    <message>
        <source>Text as it is</source>
        <translation>Текст как есть</translation>
    </message>
    <message>
        <source>Header of the key</source>
        <translation>Заголовок для ключа</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>Имя и&#xa0;пароль</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Токен Bearer</translation>
    </message>
    <message>
        <source>Key in a header</source>
        <translation>Ключ в&#xa0;заголовке</translation>
    </message>
    <message>
        <source>Key in quotes</source>
        <translation>Ключ в&#xa0;кавычках</translation>
    </message>
    <message>
        <source>As the draft of the standard writes it. Most services take the key without.</source>
        <translation>Так пишет проект стандарта. Большинство сервисов принимают ключ без кавычек.</translation>
    </message>
    <message>
        <source>Success is</source>
        <translation>Что считать успехом</translation>
    </message>
    <message>
        <source>The status has to be 200 to 299 in any case. Redirects are not followed.</source>
        <translation>Код ответа в&#xa0;любом случае должен быть от 200 до 299. По перенаправлениям не переходим.</translation>
    </message>
    <message>
        <source>Status 200 to 299 is enough</source>
        <translation>Достаточно кода от 200 до 299</translation>
    </message>
    <message>
        <source>A value in the JSON</source>
        <translation>Значение в&#xa0;JSON</translation>
    </message>
    <message>
        <source>A text in the answer</source>
        <translation>Текст в&#xa0;ответе</translation>
    </message>
    <message>
        <source>Path in the JSON</source>
        <translation>Путь в&#xa0;JSON</translation>
    </message>
    <message>
        <source>With dots, such as result.status or items.0.id.</source>
        <translation>Через точки: например, result.status или items.0.id.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Upper and lower case are alike. Empty: any value but empty, null, false and 0.</source>
        <translation>Большие и&#xa0;малые буквы не различаются. Пусто: любое значение, кроме пустого, null, false и&#xa0;0.</translation>
    </message>
    <message>
        <source>Number from the answer</source>
        <translation>Номер из ответа</translation>
    </message>
    <message>
        <source>Path in the JSON of the answer. The value is shown in the history and can be used by later steps.</source>
        <translation>Путь в&#xa0;JSON ответа. Значение видно в&#xa0;истории, его могут взять следующие шаги.</translation>
    </message>
    <message>
        <source>Header against duplicates</source>
        <translation>Заголовок против дублей</translation>
    </message>
    <message>
        <source>Such as Idempotency-Key, if the service knows one: the same key goes with every try, so that a try without an answer can be repeated.</source>
        <translation>Например, Idempotency-Key, если сервис его понимает: при каждой попытке ключ тот же, поэтому попытку без ответа можно повторить.</translation>
    </message>
    <message>
        <source>May be a template; values are encoded where they are put in.</source>
        <translation>Может быть шаблоном; значения кодируются при подстановке.</translation>
    </message>
    <message>
        <source>For example, https://example.org/leads</source>
        <translation>Например, https://example.org/leads</translation>
    </message>
    <message>
        <source>Text of the body</source>
        <translation>Текст тела</translation>
    </message>
    <message>
        <source>A template. In JSON put values between quotes: they are escaped.</source>
        <translation>Шаблон. В&#xa0;JSON ставьте значения в&#xa0;кавычки: они экранируются.</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Ключ подписи</translation>
    </message>
    <message>
        <source>whsec_…, where the service checks signatures of Standard Webhooks.</source>
        <translation>whsec_…, если сервис проверяет подписи Standard Webhooks.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Имя пользователя</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>For example, phone</source>
        <translation>Например, phone</translation>
    </message>
    <message>
        <source>For example, client.phone</source>
        <translation>Например, client.phone</translation>
    </message>
    <message>
        <source>A dot opens an inner object, a number a list: phones.0.value. Values are texts; with :number or :boolean behind the name they are numbers or true and false, such as price:number.</source>
        <translation>Точка открывает вложенный объект, число&#xa0;— список: phones.0.value. Значения&#xa0;— тексты; с&#xa0;:number или :boolean после имени&#xa0;— числа или true и&#xa0;false: например, price:number.</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Добавить заголовок</translation>
    </message>
    <message>
        <source>For example, X-Salon</source>
        <translation>Например, X-Salon</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Добавить параметр</translation>
    </message>
    <message>
        <source>For example, source</source>
        <translation>Например, source</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP-запрос</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>socks5://host:1080 or http://name@host:3128. Empty: the service is reached without one.</source>
        <translation>socks5://узел:1080 или http://имя@узел:3128. Пусто: соединяемся без прокси.</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Пароль прокси</translation>
    </message>
    <message>
        <source>Where the proxy asks for name and password.</source>
        <translation>Если прокси требует имя и&#xa0;пароль.</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>Разметка</translation>
    </message>
    <message>
        <source>Of the template&apos;s own text. Values are always put in as they are.</source>
        <translation>Для текста самого шаблона. Значения всегда подставляются как есть.</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>MarkdownV2</source>
        <translation>MarkdownV2</translation>
    </message>
    <message>
        <source>Without markup</source>
        <translation>Без разметки</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Адрес API</translation>
    </message>
    <message>
        <source>Change it only for a server of your own.</source>
        <translation>Меняйте только для своего сервера.</translation>
    </message>
    <message>
        <source>Without a sound</source>
        <translation>Без звука</translation>
    </message>
    <message>
        <source>The message comes without a sound.</source>
        <translation>Сообщение придёт без звука.</translation>
    </message>
    <message>
        <source>Link previews</source>
        <translation>Предпросмотр ссылок</translation>
    </message>
    <message>
        <source>Telegram shows what a link leads to.</source>
        <translation>Telegram покажет, куда ведёт ссылка.</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>Токен бота</translation>
    </message>
    <message>
        <source>From @BotFather, such as 123456789:AA… Keep it secret.</source>
        <translation>От @BotFather, вида 123456789:AA… Никому его не показывайте.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Numbers of chats, or @names of public channels, one on a line. So that a chat can be chosen here, write /start to the bot, or add it to the group and write /start@its_name there.</source>
        <translation>Номера чатов или @имена открытых каналов, по одному в&#xa0;строке. Чтобы чат появился в&#xa0;списке, напишите боту /start или добавьте его в&#xa0;группу и&#xa0;напишите там /start@его_имя.</translation>
    </message>
    <message>
        <source>For example, -1001234567890</source>
        <translation>Например, -1001234567890</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Up to 4,096 letters; a longer text is cut, with … at its end.</source>
        <translation>До 4096 знаков: более длинный текст обрезается, в&#xa0;конце ставится «…».</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>Отправить тестовое сообщение</translation>
    </message>
</context>
<context>
    <name>EventTemplates</name>
    <message>
        <source>New clients</source>
        <translation>Новые клиенты</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Записи на приём</translation>
    </message>
    <message>
        <source>Paid visits</source>
        <translation>Оплаченные визиты</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Все события</translation>
    </message>
    <message>
        <source>New client → order</source>
        <translation>Новый клиент → заявка</translation>
    </message>
    <message>
        <source>Appointment → order</source>
        <translation>Запись на приём → заявка</translation>
    </message>
    <message>
        <source>Paid visit → order</source>
        <translation>Оплаченный визит → заявка</translation>
    </message>
    <message>
        <source>Invoice → order</source>
        <translation>Счёт → заявка</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Give the field a name</source>
        <translation>Назовите поле</translation>
    </message>
    <message>
        <source>Latin letters, digits and _ only, up to 64</source>
        <translation>Только латинские буквы, цифры и&#xa0;_, до 64 знаков</translation>
    </message>
    <message>
        <source>This name marks the version of the string</source>
        <translation>Это имя занято меткой версии строки</translation>
    </message>
    <message>
        <source>Another field has this name</source>
        <translation>Так уже называется другое поле</translation>
    </message>
    <message>
        <source>A web page or a messenger would read “&amp;%1” as a special sign</source>
        <translation>Сайт или мессенджер примет «&amp;%1» за спецзнак</translation>
    </message>
</context>
<context>
    <name>FlowTexts</name>
    <message>
        <source>is empty</source>
        <translation>пуст</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>не пуст</translation>
    </message>
    <message>
        <source>is</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>не равно</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>содержит</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>не содержит</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>начинается с</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>подходит под</translation>
    </message>
    <message>
        <source>is greater than</source>
        <translation>больше</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>меньше</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>одно из</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Любое событие</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>пока никуда</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>if delivered</source>
        <translation>если заявка доставлена</translation>
    </message>
    <message>
        <source>if not delivered</source>
        <translation>если не доставлена</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>Готовое</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>what Klientiks sent about the person</source>
        <translation>что Клиентикс прислал о&#xa0;человеке</translation>
    </message>
    <message>
        <source>from your %1 account</source>
        <translation>из кабинета %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>нужно заполнить %n&#xa0;поле</numerusform>
            <numerusform>нужно заполнить %n&#xa0;поля</numerusform>
            <numerusform>нужно заполнить %n&#xa0;полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be switched on: it does not say where to send</source>
        <translation>Нельзя включить: не сказано, куда отправлять</translation>
    </message>
    <message>
        <source>Cannot be switched on: %1 not filled</source>
        <translation>Нельзя включить: не заполнено «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Cannot be switched on: %n field(s) to fill in</source>
        <translation>
            <numerusform>Нельзя включить: нужно заполнить %n&#xa0;поле</numerusform>
            <numerusform>Нельзя включить: нужно заполнить %n&#xa0;поля</numerusform>
            <numerusform>Нельзя включить: нужно заполнить %n&#xa0;полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a stream CPA.House will not take the lead. The number is shown in your CPA.House account.</source>
        <translation>Без потока CPA.House не примет заявку. Номер потока показан в&#xa0;кабинете CPA.House.</translation>
    </message>
    <message>
        <source>%1 will not take the lead without this: %2.</source>
        <translation>Без этого %1 не примет заявку: %2.</translation>
    </message>
    <message>
        <source>sample “%1”</source>
        <translation>образец «%1»</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>removed step: %1</source>
        <translation>удалённый шаг: %1</translation>
    </message>
    <message>
        <source>step %1: order number</source>
        <translation>шаг %1: номер заказа</translation>
    </message>
    <message>
        <source>step %1: outcome</source>
        <translation>шаг %1: исход</translation>
    </message>
    <message>
        <source>step %1: answer, %2</source>
        <translation>шаг %1: ответ, %2</translation>
    </message>
    <message>
        <source>Say what to compare with.</source>
        <translation>Укажите, с&#xa0;чем сравнивать.</translation>
    </message>
    <message>
        <source>The pattern breaks off at letter %1: %2</source>
        <translation>Шаблон обрывается на знаке %1: %2</translation>
    </message>
    <message>
        <source>This compares numbers: 3500 or 3 500,50.</source>
        <translation>Здесь сравниваются числа: 3500 или 3 500,50.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>h</source>
        <translation>ч</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 назад</translation>
    </message>
</context>
<context>
    <name>GeneralPane</name>
    <message>
        <source>As in the system</source>
        <translation>Как в&#xa0;системе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Запускать при входе в&#xa0;систему</translation>
    </message>
    <message>
        <source>The bridge starts when you sign in, so that no event is missed.</source>
        <translation>Мост начинает работать, когда вы входите в&#xa0;систему: ни одно событие не пропадёт.</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>Закрывать в&#xa0;трей</translation>
    </message>
    <message>
        <source>Closing the window leaves the bridge working beside the clock.</source>
        <translation>Окно закроется, а&#xa0;мост продолжит работать значком у&#xa0;часов.</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Плотные строки</translation>
    </message>
    <message>
        <source>More rows of a table on the screen.</source>
        <translation>На экране больше строк таблицы.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Сегодня, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Вчера, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n&#xa0;событие</numerusform>
            <numerusform>%n&#xa0;события</numerusform>
            <numerusform>%n&#xa0;событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n&#xa0;доставлено</numerusform>
            <numerusform>%n&#xa0;доставлено</numerusform>
            <numerusform>%n&#xa0;доставлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n&#xa0;отказ</numerusform>
            <numerusform>%n&#xa0;отказа</numerusform>
            <numerusform>%n&#xa0;отказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear</source>
        <translation>
            <numerusform>%n&#xa0;неясная</numerusform>
            <numerusform>%n&#xa0;неясных</numerusform>
            <numerusform>%n&#xa0;неясных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting</source>
        <translation>
            <numerusform>%n&#xa0;ждёт</numerusform>
            <numerusform>%n&#xa0;ждут</numerusform>
            <numerusform>%n&#xa0;ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Ответа не было.</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>The values did not come as they should: see the story</source>
        <translation>Значения пришли не так, как должны: подробности в&#xa0;событии</translation>
    </message>
    <message>
        <source>Added from a list after an outage</source>
        <translation>Догружена из списка после перерыва</translation>
    </message>
    <message>
        <source>Its fields were corrected by hand</source>
        <translation>Поля исправлены вручную</translation>
    </message>
</context>
<context>
    <name>HistoryFilter</name>
    <message>
        <source>Since %1</source>
        <translation>С&#xa0;момента: %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До момента: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7&#xa0;дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30&#xa0;дней</translation>
    </message>
    <message>
        <source>Another period</source>
        <translation>Другой период</translation>
    </message>
    <message>
        <source>Only tests</source>
        <translation>Только тестовые</translation>
    </message>
    <message>
        <source>Except tests</source>
        <translation>Кроме тестовых</translation>
    </message>
    <message>
        <source>Leads of a problem</source>
        <translation>Заявки одной проблемы</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AccountForm</name>
    <message>
        <source>The test lead will check it.</source>
        <translation>Ключ проверит тестовая заявка.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ActionForm</name>
    <message>
        <source>Klientiks does not pass the client&apos;s IP and browser. The address of the Klientiks server will not do: CPA.House may refuse such a lead.</source>
        <translation>Клиентикс не передаёт IP и&#xa0;браузер клиента. Адрес сервера Клиентикса сюда не подойдёт: CPA.House может отклонить такую заявку.</translation>
    </message>
    <message>
        <source>One value for all leads is a makeshift.</source>
        <translation>Одно значение на все заявки&#xa0;— вынужденная мера.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AddressCard</name>
    <message>
        <source>Open the settings</source>
        <translation>Открыть настройки</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Show the whole address</source>
        <translation>Показать адрес целиком</translation>
    </message>
    <message>
        <source>The lines stand apart for reading, one line is copied</source>
        <translation>Строки показаны отдельно для чтения, скопируется одна строка</translation>
    </message>
    <message>
        <source>The address works. It was not checked from the internet</source>
        <translation>Адрес работает. Из интернета он не проверялся</translation>
    </message>
    <message>
        <source>Only this computer reaches the address. Klientiks needs a public one</source>
        <translation>Адрес виден только с&#xa0;этого компьютера. Клиентиксу нужен внешний</translation>
    </message>
    <message>
        <source>The address works once the flow is saved</source>
        <translation>Адрес заработает, когда обработка будет сохранена</translation>
    </message>
    <message>
        <source>Nothing is received now: the address does not answer</source>
        <translation>Сейчас приёма нет: адрес не отвечает</translation>
    </message>
    <message>
        <source>Save the flow first: until then the address does not answer</source>
        <translation>Сначала сохраните обработку: до этого адрес не отвечает</translation>
    </message>
    <message>
        <source>Checking the address…</source>
        <translation>Проверяем адрес…</translation>
    </message>
    <message>
        <source>The address was checked from the internet</source>
        <translation>Адрес проверен из интернета</translation>
    </message>
    <message>
        <source>The address cannot be reached</source>
        <translation>Адрес недоступен</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Проверить сейчас</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AddressCheckView</name>
    <message>
        <source>Check now</source>
        <translation>Проверить сейчас</translation>
    </message>
    <message>
        <source>Enter the public address first</source>
        <translation>Сначала укажите внешний адрес</translation>
    </message>
    <message>
        <source>Checking the address…</source>
        <translation>Проверяем адрес…</translation>
    </message>
    <message>
        <source>The address could not be checked</source>
        <translation>Проверить адрес не удалось</translation>
    </message>
    <message>
        <source>The address was not checked yet</source>
        <translation>Адрес ещё не проверяли</translation>
    </message>
    <message>
        <source>There is no public address yet</source>
        <translation>Внешнего адреса пока нет</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AddressPage</name>
    <message>
        <source>Public address</source>
        <translation>Внешний адрес</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Through a tunnel</source>
        <translation>Через туннель</translation>
    </message>
    <message>
        <source>Works behind any router and needs no settings in it.</source>
        <translation>Работает за любым роутером, настраивать его не нужно.</translation>
    </message>
    <message>
        <source>My own domain or server</source>
        <translation>Свой домен или сервер</translation>
    </message>
    <message>
        <source>A web server of yours passes requests on to this computer.</source>
        <translation>Ваш веб-сервер передаёт запросы этому компьютеру.</translation>
    </message>
    <message>
        <source>The computer has a public address</source>
        <translation>У&#xa0;компьютера белый адрес</translation>
    </message>
    <message>
        <source>Klientiks comes straight to this computer.</source>
        <translation>Клиентикс обращается прямо к&#xa0;этому компьютеру.</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>советуем</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>How will Klientiks find this computer?</source>
        <translation>Как Клиентикс найдёт этот компьютер?</translation>
    </message>
    <message>
        <source>Klientiks sends events over the internet, so this computer needs an address there.</source>
        <translation>Клиентикс присылает события через интернет, поэтому компьютеру нужен адрес в&#xa0;нём.</translation>
    </message>
    <message>
        <source>Skip the check</source>
        <translation>Пропустить проверку</translation>
    </message>
    <message>
        <source>The bridge listens on port %1 of this computer.</source>
        <translation>Мост слушает порт %1 этого компьютера.</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Туннель</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>Ваш сервер</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Роутер</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://leads.example.org</source>
        <translation>Это не адрес. Он выглядит так: https://leads.example.org</translation>
    </message>
    <message>
        <source>Paste the address first</source>
        <translation>Сначала вставьте адрес</translation>
    </message>
    <message>
        <source>The address was not checked</source>
        <translation>Адрес не проверен</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AddressPopover</name>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Внешний адрес</translation>
    </message>
    <message>
        <source>It works on this computer only. Klientiks needs an address it can reach from the internet: set it in the settings.</source>
        <translation>Он работает только на этом компьютере. Клиентиксу нужен адрес, доступный из интернета: задайте его в&#xa0;настройках.</translation>
    </message>
    <message>
        <source>Listening on %1, port %2</source>
        <translation>Слушаем %1, порт %2</translation>
    </message>
    <message>
        <source>Receiving and address</source>
        <translation>Приём и&#xa0;адрес</translation>
    </message>
    <message>
        <source>Take port %1</source>
        <translation>Взять порт %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AlertChannelCheck</name>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Не отправлено: %1</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Проверено %1</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Ещё не проверено</translation>
    </message>
    <message>
        <source>Sending a test message…</source>
        <translation>Отправляем проверочное сообщение…</translation>
    </message>
    <message>
        <source>The test message is sent.</source>
        <translation>Проверочное сообщение отправлено.</translation>
    </message>
    <message>
        <source>Look whether it arrived.</source>
        <translation>Посмотрите, пришло ли оно.</translation>
    </message>
    <message>
        <source>The test message was not sent.</source>
        <translation>Проверочное сообщение не отправлено.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AlertMailForm</name>
    <message>
        <source>Letters to</source>
        <translation>Кому писать</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Почтовый сервер</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Letters from</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>For example, owner@example.org</source>
        <translation>Например, owner@example.org</translation>
    </message>
    <message>
        <source>One address or several, parted by commas. Empty: no letters.</source>
        <translation>Один адрес или несколько через запятую. Пусто: писем не будет.</translation>
    </message>
    <message>
        <source>Yandex</source>
        <translation>Яндекс</translation>
    </message>
    <message>
        <source>Mail.ru</source>
        <translation>Mail.ru</translation>
    </message>
    <message>
        <source>Gmail</source>
        <translation>Gmail</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Другой сервер</translation>
    </message>
    <message>
        <source>For example, smtp.example.org</source>
        <translation>Например, smtp.example.org</translation>
    </message>
    <message>
        <source>TLS (port 465)</source>
        <translation>TLS (порт 465)</translation>
    </message>
    <message>
        <source>STARTTLS (port 587)</source>
        <translation>STARTTLS (порт 587)</translation>
    </message>
    <message>
        <source>None, on this computer alone</source>
        <translation>Без защиты, только на этом компьютере</translation>
    </message>
    <message>
        <source>For example, salon@example.org</source>
        <translation>Например, salon@example.org</translation>
    </message>
    <message>
        <source>Your mailbox: the whole address, which is the user name, too.</source>
        <translation>Ваш ящик: адрес целиком, он же и&#xa0;имя для входа.</translation>
    </message>
    <message>
        <source>Mail service</source>
        <translation>Почтовая служба</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AlertRules</name>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Tried again for longer than</source>
        <translation>Не удаётся дольше</translation>
    </message>
    <message>
        <source>A service that is away for less is not worth a word.</source>
        <translation>О&#xa0;более коротких перебоях у&#xa0;сервиса не сообщаем.</translation>
    </message>
    <message>
        <source>When the daily summary comes</source>
        <translation>Время ежедневной сводки</translation>
    </message>
    <message>
        <source>Daily summary</source>
        <translation>Ежедневная сводка</translation>
    </message>
    <message>
        <source>How many leads came and went in 24 hours, and what is wrong.</source>
        <translation>Сколько заявок пришло и&#xa0;ушло за сутки и&#xa0;что не так.</translation>
    </message>
    <message>
        <source>Names and phones in alerts</source>
        <translation>Имена и&#xa0;телефоны в&#xa0;оповещениях</translation>
    </message>
    <message>
        <source>Without it, alerts never say whose lead it is: letters and messages pass through other people&apos;s servers.</source>
        <translation>Если выключено, имён и&#xa0;телефонов в&#xa0;оповещениях не будет: письма и&#xa0;сообщения идут через чужие серверы.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AlertsPane</name>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>Токен бота</translation>
    </message>
    <message>
        <source>The key was not stored.</source>
        <translation>Ключ не сохранён.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Оповещения</translation>
    </message>
    <message>
        <source>Trouble that lasts a minute is told: what happened, why, and what to do. Once for a cause, not for a lead, and once when it is over.</source>
        <translation>Если проблема не пройдёт за минуту, сообщим, что случилось, почему и&#xa0;что делать. Один раз на причину, а&#xa0;не на каждую заявку, и&#xa0;ещё раз, когда всё пройдёт.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Yandex, Mail.ru and Gmail want an app password, made in the account&apos;s security settings.</source>
        <translation>Яндексу, Mail.ru и&#xa0;Gmail нужен пароль приложения: он создаётся в&#xa0;настройках безопасности ящика.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Рабочий стол</translation>
    </message>
    <message>
        <source>Notifications on this computer</source>
        <translation>Уведомления на этом компьютере</translation>
    </message>
    <message>
        <source>They show while the program runs in your session.</source>
        <translation>Появляются, пока программа запущена.</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>О&#xa0;чём сообщать</translation>
    </message>
    <message>
        <source>For example, -1001234567890</source>
        <translation>Например, -1001234567890</translation>
    </message>
    <message>
        <source>Numbers of chats or @names of channels, parted by commas. The bot has to be in the chat, or you have written /start to it.</source>
        <translation>Номера чатов или @имена каналов через запятую. Добавьте бота в&#xa0;чат или канал, а&#xa0;чтобы он писал вам лично, отправьте ему /start.</translation>
    </message>
    <message>
        <source>From @BotFather.</source>
        <translation>Его выдаёт @BotFather.</translation>
    </message>
    <message>
        <source>Enter an address first</source>
        <translation>Сначала введите адрес</translation>
    </message>
    <message>
        <source>Store the password first</source>
        <translation>Сначала сохраните пароль</translation>
    </message>
    <message>
        <source>Enter a chat first</source>
        <translation>Сначала введите чат</translation>
    </message>
    <message>
        <source>Store the token first</source>
        <translation>Сначала сохраните токен</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>It is not an e-mail address</source>
        <translation>Это не адрес почты</translation>
    </message>
    <message>
        <source>Enter the server&apos;s name</source>
        <translation>Введите имя сервера</translation>
    </message>
    <message>
        <source>Without protection letters go to this computer alone</source>
        <translation>Без защиты письма идут только на этот компьютер</translation>
    </message>
    <message>
        <source>It is not a port</source>
        <translation>Порт&#xa0;— число от 1 до 65535</translation>
    </message>
    <message>
        <source>Enter the whole address of your mailbox</source>
        <translation>Введите адрес ящика целиком</translation>
    </message>
    <message>
        <source>A number or an @name is expected</source>
        <translation>Нужен номер или @имя</translation>
    </message>
    <message>
        <source>The change was not stored.</source>
        <translation>Изменение не сохранено.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Все проблемы</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Всё в&#xa0;порядке</translation>
    </message>
    <message>
        <source>Show the string</source>
        <translation>Показать строку</translation>
    </message>
    <message>
        <source>Show leads</source>
        <translation>Показать заявки</translation>
    </message>
    <message>
        <source>All is well. The last problem was on %1</source>
        <translation>Всё в&#xa0;порядке. Последняя проблема была %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::BulkDialog</name>
    <message>
        <source>Counting…</source>
        <translation>Считаем…</translation>
    </message>
    <message>
        <source>Also what was delivered before</source>
        <translation>И&#xa0;то, что уже доставлено</translation>
    </message>
    <message>
        <source>Send many leads again</source>
        <translation>Отправить заявки ещё раз</translation>
    </message>
    <message>
        <source>The service gets them a second time, and clients may be rung up twice.</source>
        <translation>Сервис получит их второй раз, и&#xa0;клиентам могут позвонить дважды.</translation>
    </message>
    <message>
        <source>How fast</source>
        <translation>Как быстро</translation>
    </message>
    <message>
        <source>Leads a second</source>
        <translation>Заявок в&#xa0;секунду</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>The leads could not be counted</source>
        <translation>Посчитать заявки не удалось</translation>
    </message>
    <message>
        <source>There is nothing to send again</source>
        <translation>Отправлять нечего</translation>
    </message>
    <message numerus="yes">
        <source>All %n lead(s) are delivered or gone.</source>
        <translation>
            <numerusform>%n&#xa0;заявка уже доставлена или удалена.</numerusform>
            <numerusform>%n&#xa0;заявки уже доставлены или удалены.</numerusform>
            <numerusform>%n&#xa0;заявок уже доставлены или удалены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n lead(s) again?</source>
        <translation>
            <numerusform>Отправить ещё раз %n&#xa0;заявку?</numerusform>
            <numerusform>Отправить ещё раз %n&#xa0;заявки?</numerusform>
            <numerusform>Отправить ещё раз %n&#xa0;заявок?</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest is from %1, at %2 a second, about %3.</source>
        <translation>Самая старая: %1. По %2 в секунду это займёт около %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are.</source>
        <translation>
            <numerusform>%n&#xa0;останется как есть.</numerusform>
            <numerusform>%n&#xa0;останутся как есть.</numerusform>
            <numerusform>%n&#xa0;останутся как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on in the background and can be stopped.</source>
        <translation>Отправка идёт в&#xa0;фоне, её можно остановить.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n</source>
        <translation>
            <numerusform>Отправить %n</numerusform>
            <numerusform>Отправить %n</numerusform>
            <numerusform>Отправить %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lead(s) a second</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>заявка в&#xa0;секунду</numerusform>
            <numerusform>заявки в&#xa0;секунду</numerusform>
            <numerusform>заявок в&#xa0;секунду</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::BulkProgress</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Sending again</source>
        <translation>Повторная отправка</translation>
    </message>
    <message>
        <source>Sending again: %1 of %2</source>
        <translation>Отправляем ещё раз: %1 из %2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>осталось около %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаем…</translation>
    </message>
    <message numerus="yes">
        <source>Queued again: %n lead(s)</source>
        <translation>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявка</numerusform>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявки</numerusform>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped at %1 of %2. %3; what is queued is sent.</source>
        <translation>Остановлено на %1 из %2. %3; что уже в&#xa0;очереди, отправим.</translation>
    </message>
    <message numerus="yes">
        <source>nothing to send in %n</source>
        <translation>
            <numerusform>в&#xa0;%n&#xa0;заявке отправлять нечего</numerusform>
            <numerusform>в&#xa0;%n&#xa0;заявках отправлять нечего</numerusform>
            <numerusform>в&#xa0;%n&#xa0;заявках отправлять нечего</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CatchUpDialog</name>
    <message>
        <source>Load what was missed</source>
        <translation>Догрузить пропущенное</translation>
    </message>
    <message>
        <source>Paste the list of clients or appointments from Klientiks, or choose its CSV file. What has come already is not added again.</source>
        <translation>Вставьте список клиентов или записей из Клиентикса или выберите файл CSV. То, что уже пришло, второй раз не добавим.</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Обработка</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>1041; Anna Primerova; +7 912 000-00-14</source>
        <translation>1041; Анна Примерова; +7 912 000-00-14</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Lines of the list</source>
        <translation>Строки списка</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбор файла</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Списки (*.csv *.txt *.tsv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>Не удалось прочитать файл: %1</translation>
    </message>
    <message>
        <source>The first %1 lines are shown.</source>
        <translation>Показаны первые %1 строк.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n event(s)</source>
        <translation>
            <numerusform>Добавить %n&#xa0;событие</numerusform>
            <numerusform>Добавить %n&#xa0;события</numerusform>
            <numerusform>Добавить %n&#xa0;событий</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>There is nothing to add</source>
        <translation>Добавлять нечего</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CausesCard</name>
    <message>
        <source>If nothing comes</source>
        <translation>Если ничего не приходит</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>checked just now</source>
        <translation>проверено только что</translation>
    </message>
    <message>
        <source>This computer has no public address yet</source>
        <translation>У&#xa0;компьютера пока нет внешнего адреса</translation>
    </message>
    <message>
        <source>Klientiks sends from the internet and cannot reach it</source>
        <translation>Клиентикс отправляет из интернета и&#xa0;не достучится до него</translation>
    </message>
    <message>
        <source>Set the address</source>
        <translation>Задать адрес</translation>
    </message>
    <message>
        <source>Checking the address…</source>
        <translation>Проверяем адрес…</translation>
    </message>
    <message>
        <source>The address was not checked</source>
        <translation>Адрес не проверен</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>The address can be reached</source>
        <translation>Адрес доступен</translation>
    </message>
    <message>
        <source>%1 answered in %2</source>
        <translation>%1 ответил за %2</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>The computer is awake, receiving works</source>
        <translation>Компьютер не спит, приём идёт</translation>
    </message>
    <message>
        <source>listening on port %1</source>
        <translation>слушаем порт %1</translation>
    </message>
    <message>
        <source>Receiving does not work</source>
        <translation>Приём не работает</translation>
    </message>
    <message>
        <source>Nothing listens for events just now</source>
        <translation>Сейчас события никто не слушает</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) came to a wrong address</source>
        <translation>
            <numerusform>На неверный адрес пришло %n&#xa0;обращение</numerusform>
            <numerusform>На неверный адрес пришло %n&#xa0;обращения</numerusform>
            <numerusform>На неверный адрес пришло %n&#xa0;обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>The address in Klientiks is another one: copy it anew and paste it over</source>
        <translation>В&#xa0;Клиентиксе другой адрес: скопируйте его заново и&#xa0;вставьте вместо старого</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) came by a method that is switched off</source>
        <translation>
            <numerusform>%n&#xa0;обращение пришло выключенным методом</numerusform>
            <numerusform>%n&#xa0;обращения пришли выключенным методом</numerusform>
            <numerusform>%n&#xa0;обращений пришло выключенным методом</numerusform>
        </translation>
    </message>
    <message>
        <source>GET and POST are both taken now: repeat the action in Klientiks</source>
        <translation>Теперь принимаем и&#xa0;GET, и&#xa0;POST: повторите действие в&#xa0;Клиентиксе</translation>
    </message>
    <message>
        <source>This flow takes %1 only</source>
        <translation>Обработка принимает только %1</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Принимать оба</translation>
    </message>
    <message>
        <source>your address</source>
        <translation>вашего адреса</translation>
    </message>
    <message>
        <source>The event may not be saved in Klientiks</source>
        <translation>Событие в&#xa0;Клиентиксе могло не сохраниться</translation>
    </message>
    <message>
        <source>Open the list of events in Klientiks. There must be a line “%1” whose address begins with %2. If there is none, add it and press “Сохранить”.</source>
        <translation>Откройте в&#xa0;Клиентиксе список событий. Там должна быть строка «%1» с&#xa0;адресом, который начинается с&#xa0;%2. Если её нет, добавьте её и&#xa0;нажмите «Сохранить».</translation>
    </message>
    <message>
        <source>Open the list of events: the address must begin with %1</source>
        <translation>Откройте список событий: адрес должен начинаться с&#xa0;%1</translation>
    </message>
    <message>
        <source>How to check</source>
        <translation>Как проверить</translation>
    </message>
    <message>
        <source>Waiting for any event</source>
        <translation>Ждём любое событие</translation>
    </message>
    <message>
        <source>Whatever Klientiks sends will be taken</source>
        <translation>Возьмём всё, что пришлёт Клиентикс</translation>
    </message>
    <message>
        <source>Maybe another type of event is chosen</source>
        <translation>Возможно, выбран другой тип события</translation>
    </message>
    <message>
        <source>It must be “%1”</source>
        <translation>Нужно «%1»</translation>
    </message>
    <message>
        <source>Wait for any</source>
        <translation>Ждать любое</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ChainActions</name>
    <message>
        <source>Removed: %1</source>
        <translation>Удалено: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ChainPicture</name>
    <message>
        <source>Klientiks, LeadBridge, CPA.House</source>
        <translation>Клиентикс, Мост заявок, CPA.House</translation>
    </message>
    <message>
        <source>Klientiks</source>
        <translation>Клиентикс</translation>
    </message>
    <message>
        <source>LeadBridge</source>
        <translation>Мост заявок</translation>
    </message>
    <message>
        <source>new client</source>
        <translation>новый клиент</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>этот компьютер</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>заявка</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ChainStrip</name>
    <message>
        <source>Steps of the flow</source>
        <translation>Шаги обработки</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>пока без названия</translation>
    </message>
    <message numerus="yes">
        <source>Klientiks · %n field(s)</source>
        <translation>
            <numerusform>Клиентикс · %n&#xa0;поле</numerusform>
            <numerusform>Клиентикс · %n&#xa0;поля</numerusform>
            <numerusform>Клиентикс · %n&#xa0;полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Добавить шаг</translation>
    </message>
    <message>
        <source>all events</source>
        <translation>все события</translation>
    </message>
    <message>
        <source>Where to send?</source>
        <translation>Куда отправлять?</translation>
    </message>
    <message>
        <source>no step yet</source>
        <translation>шагов пока нет</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CheckUpPane</name>
    <message>
        <source>Check everything</source>
        <translation>Проверить всё</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Looks at the folder, the journal, the keys, the address and every service that can be asked. It changes nothing and sends no lead.</source>
        <translation>Проверим папку, журнал, ключи, адрес и&#xa0;все сервисы, которые отвечают на проверку. Ничего не изменим и&#xa0;заявок не отправим.</translation>
    </message>
    <message>
        <source>There is nothing to copy before the check</source>
        <translation>Отчёт появится после проверки</translation>
    </message>
    <message>
        <source>The report holds neither keys nor anything of your clients.</source>
        <translation>В&#xa0;отчёте нет ни ключей, ни данных клиентов.</translation>
    </message>
    <message>
        <source>The check could not be carried out</source>
        <translation>Проверка не удалась</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) need you</source>
        <translation>
            <numerusform>%n&#xa0;строка требует вашего внимания</numerusform>
            <numerusform>%n&#xa0;строки требуют вашего внимания</numerusform>
            <numerusform>%n&#xa0;строк требуют вашего внимания</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Всё в&#xa0;порядке</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ChoiceDialog</name>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>What the service offers</source>
        <translation>Что предлагает сервис</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientActions</name>
    <message>
        <source>Load clients from a file</source>
        <translation>Загрузить клиентов из файла</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Таблицы (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>The file was not loaded.</source>
        <translation>Файл не загружен.</translation>
    </message>
    <message>
        <source>The events of the client could not be counted.</source>
        <translation>Не удалось посчитать события клиента.</translation>
    </message>
    <message>
        <source>Delete the data of “%1”?</source>
        <translation>Удалить данные клиента «%1»?</translation>
    </message>
    <message>
        <source>Don&apos;t delete</source>
        <translation>Не удалять</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The data were not deleted.</source>
        <translation>Данные не удалены.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientEvents</name>
    <message>
        <source>Events of the client</source>
        <translation>События клиента</translation>
    </message>
    <message>
        <source>No event names this client</source>
        <translation>В&#xa0;событиях этого клиента нет</translation>
    </message>
    <message>
        <source>The latest %1 are shown</source>
        <translation>Показаны последние %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientForm</name>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Client name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Ничего не изменено</translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <translation>Сохранить (%1)</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientImportDialog</name>
    <message>
        <source>The file is loaded</source>
        <translation>Файл загружен</translation>
    </message>
    <message>
        <source>Nothing was loaded</source>
        <translation>Ничего не загружено</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>добавлен %n&#xa0;клиент</numerusform>
            <numerusform>добавлено %n&#xa0;клиента</numerusform>
            <numerusform>добавлено %n&#xa0;клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>изменён %n</numerusform>
            <numerusform>изменено %n</numerusform>
            <numerusform>изменено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed as they were</source>
        <translation>
            <numerusform>без изменений %n</numerusform>
            <numerusform>без изменений %n</numerusform>
            <numerusform>без изменений %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not taken over</source>
        <translation>
            <numerusform>не взята %n&#xa0;строка</numerusform>
            <numerusform>не взято %n&#xa0;строки</numerusform>
            <numerusform>не взято %n&#xa0;строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines not taken over</source>
        <translation>Невзятые строки</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>строка %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и&#xa0;ещё %n</numerusform>
            <numerusform>и&#xa0;ещё %n</numerusform>
            <numerusform>и&#xa0;ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientPane</name>
    <message>
        <source>Delete all data…</source>
        <translation>Удалить все данные…</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Закрыть (%1)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What you write stays: events do not overwrite it.</source>
        <translation>Что вы напишете, останется: события этого не перезапишут.</translation>
    </message>
    <message>
        <source>No. %1 in Klientiks.</source>
        <translation>№&#xa0;%1 в Клиентиксе.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>Сохранить не удалось.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientsArea</name>
    <message>
        <source>Reading the directory…</source>
        <translation>Читаем справочник…</translation>
    </message>
    <message>
        <source>Clients from Klientiks events appear here</source>
        <translation>Здесь появятся клиенты из событий Клиентикса</translation>
    </message>
    <message>
        <source>Name, phone and e-mail are remembered by the client&apos;s number in Klientiks. An event that carries only the number becomes a lead all the same.</source>
        <translation>Имя, телефон и&#xa0;почта запоминаются по номеру клиента в&#xa0;Клиентиксе. Событие, в&#xa0;котором есть только номер, тоже станет заявкой.</translation>
    </message>
    <message>
        <source>Load CSV…</source>
        <translation>Загрузить CSV…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>No client has “%1” in the name, phone, e-mail or number.</source>
        <translation>Ни у&#xa0;одного клиента нет «%1» в&#xa0;имени, телефоне, почте или номере.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientsModel</name>
    <message>
        <source>Client name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>No. in Klientiks</source>
        <translation>№&#xa0;в&#xa0;Клиентиксе</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Впервые</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Последний раз</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ClientsTable</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CodeView</name>
    <message>
        <source>%1 letters more. Copying takes all.</source>
        <translation>Ещё знаков: %1. Копируется всё.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CommandBox</name>
    <message>
        <source>Copy the command</source>
        <translation>Скопировать команду</translation>
    </message>
    <message>
        <source>The command is copied</source>
        <translation>Команда скопирована</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CompareLine</name>
    <message numerus="yes">
        <source>%n will not go</source>
        <translation>
            <numerusform>%n&#xa0;не уйдёт</numerusform>
            <numerusform>%n&#xa0;не уйдут</numerusform>
            <numerusform>%n&#xa0;не уйдут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will differ</source>
        <translation>
            <numerusform>%n&#xa0;изменится</numerusform>
            <numerusform>%n&#xa0;изменятся</numerusform>
            <numerusform>%n&#xa0;изменятся</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the differences</source>
        <translation>Показать отличия</translation>
    </message>
    <message>
        <source>Trying the change on the last events…</source>
        <translation>Проверяем изменения на последних событиях…</translation>
    </message>
    <message numerus="yes">
        <source>Last %n event(s)</source>
        <translation>
            <numerusform>Последнее %n&#xa0;событие</numerusform>
            <numerusform>Последние %n&#xa0;события</numerusform>
            <numerusform>Последние %n&#xa0;событий</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 без изменений</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ConditionBuilder</name>
    <message>
        <source>If %1</source>
        <translation>Если %1</translation>
    </message>
    <message>
        <source>No conditions</source>
        <translation>Условий нет</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n event(s)</source>
        <translation>
            <numerusform>Из последнего %n&#xa0;события</numerusform>
            <numerusform>Из последних %n&#xa0;событий</numerusform>
            <numerusform>Из последних %n&#xa0;событий</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 go through</source>
        <translation>%1 проходят %2</translation>
    </message>
    <message>
        <source>%1, the step runs for %2</source>
        <translation>%1 шаг сработает на %2</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ConditionDialog</name>
    <message>
        <source>Take over</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>When does “%1” run?</source>
        <translation>Когда выполнять «%1»?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Other events pass the step over, and the next one follows. Without a line it runs for all of them.</source>
        <translation>Остальные события пропустят шаг и&#xa0;пойдут к&#xa0;следующему. Без условий он выполняется всегда.</translation>
    </message>
    <message>
        <source>A line is not finished</source>
        <translation>Одно из условий не дописано</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ConditionGroup</name>
    <message>
        <source>Add a line</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Добавить группу</translation>
    </message>
    <message>
        <source>Lines in brackets: and inside of or, or inside of and</source>
        <translation>Условия в&#xa0;скобках: «и» внутри «или» либо «или» внутри «и»</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Если</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ConditionPage</name>
    <message>
        <source>Which events go through?</source>
        <translation>Какие события проходят?</translation>
    </message>
    <message>
        <source>The others stand in the history as filtered out and go nowhere.</source>
        <translation>Остальные останутся в&#xa0;истории как отсеянные и&#xa0;никуда не уйдут.</translation>
    </message>
    <message>
        <source>All events go through. Add a line to let only some of them.</source>
        <translation>Проходят все события. Добавьте условие, чтобы пропускать только нужные.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Убрать строку</translation>
    </message>
    <message>
        <source>one, another, a third</source>
        <translation>один, другой, третий</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ConnectionCheck</name>
    <message>
        <source>Check the connection</source>
        <translation>Проверить связь</translation>
    </message>
    <message>
        <source>It goes out at once, as this step is set up.</source>
        <translation>Уйдёт сразу, по настройкам этого шага.</translation>
    </message>
    <message>
        <source>It goes out at once, as this step is set up, to: %1.</source>
        <translation>Уйдёт сразу, по настройкам этого шага. Кому: %1.</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CopiesView</name>
    <message>
        <source>Make a copy now</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Восстановить из файла…</translation>
    </message>
    <message>
        <source>No copy yet. The first one is made soon after the start.</source>
        <translation>Копий пока нет. Первая появится вскоре после запуска.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>The copy was not made. %1</source>
        <translation>Копия не сделана. %1</translation>
    </message>
    <message>
        <source>The copy is made and was looked at: it is whole</source>
        <translation>Копия сделана и&#xa0;проверена: она цела</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Восстановить из файла</translation>
    </message>
    <message>
        <source>Copies of the journal (*.db)</source>
        <translation>Копии журнала (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>This copy cannot be used. %1</source>
        <translation>Эта копия не годится. %1</translation>
    </message>
    <message>
        <source>Restore the copy: %1?</source>
        <translation>Восстановить копию: %1?</translation>
    </message>
    <message>
        <source>Flows, settings, history and queue come back as they were then (%1). What came since is taken over, and what has gone out since is not sent again. The journal of now is set aside, not deleted. The program starts again; receiving pauses for some seconds.</source>
        <translation>Обработки, настройки, история и&#xa0;очередь станут такими, как тогда (%1). Что пришло после, перенесём; что уже отправлено, второй раз не отправим. Нынешний журнал отложим, не удалим. Программа перезапустится, приём прервётся на несколько секунд.</translation>
    </message>
    <message>
        <source>Don&apos;t restore</source>
        <translation>Не восстанавливать</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>The copy was not restored. %1</source>
        <translation>Копия не восстановлена. %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::CpaHousePage</name>
    <message>
        <source>This flow does not send to CPA.House. Its other services are set up in the editor.</source>
        <translation>Эта обработка не отправляет в&#xa0;CPA.House. Другие сервисы настраиваются в&#xa0;редакторе.</translation>
    </message>
    <message>
        <source>Data from CPA.House</source>
        <translation>Данные из CPA.House</translation>
    </message>
    <message>
        <source>Five values from your account. The rest is filled in as far as the names tell.</source>
        <translation>Пять значений из вашего кабинета. Остальное заполнили сами, насколько понятно по именам.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::DataPane</name>
    <message>
        <source>Shrink</source>
        <translation>Сжать</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Flows and settings in a file</source>
        <translation>Обработки и&#xa0;настройки в&#xa0;файле</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Gives the room of deleted events back to the disk</source>
        <translation>Освобождает на диске место удалённых событий</translation>
    </message>
    <message>
        <source>For another computer or a second bridge. Keys, addresses and history are not in it: a copy holds all but the keys.</source>
        <translation>Для другого компьютера или второго моста. Ключей, адресов и&#xa0;истории в&#xa0;файле нет. В&#xa0;копии есть всё, кроме ключей.</translation>
    </message>
    <message>
        <source>Settings files (*.json)</source>
        <translation>Файлы настроек (*.json)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Загрузить…</translation>
    </message>
    <message>
        <source>The journal takes %1</source>
        <translation>Журнал занимает %1</translation>
    </message>
    <message>
        <source>The journal takes %1, +%2 a day</source>
        <translation>Журнал занимает %1, +%2 в день</translation>
    </message>
    <message>
        <source>%1 were given back</source>
        <translation>Освобождено %1</translation>
    </message>
    <message>
        <source>There is nothing to give back</source>
        <translation>Освобождать нечего</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>Файл не записан</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Записано в&#xa0;%1</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Ничего не изменено</translation>
    </message>
    <message>
        <source>Flows and settings were taken over</source>
        <translation>Обработки и&#xa0;настройки загружены</translation>
    </message>
    <message>
        <source>Keys to be given again: %1.</source>
        <translation>Введите заново ключи: %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the folder</comment>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::DeviceChoice</name>
    <message>
        <source>From a field</source>
        <translation>Из поля</translation>
    </message>
    <message>
        <source>Your booking form passes it as a parameter of its own.</source>
        <translation>Форма записи передаёт его своим параметром.</translation>
    </message>
    <message>
        <source>One value for all</source>
        <translation>Одно значение на всех</translation>
    </message>
    <message>
        <source>A makeshift: CPA.House may refuse such leads.</source>
        <translation>Временная мера: CPA.House может отклонять такие заявки.</translation>
    </message>
    <message>
        <source>I&apos;ll fill it in later</source>
        <translation>Заполню позже</translation>
    </message>
    <message>
        <source>Until then the flow cannot be switched on.</source>
        <translation>До этого обработку не включить.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::DifferencesDialog</name>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Events with differences</source>
        <translation>События с&#xa0;отличиями</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Было и&#xa0;станет</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>No. %1 · %2 · step %3</source>
        <translation>№&#xa0;%1 · %2 · шаг %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Сейчас: %1</translation>
    </message>
    <message>
        <source>After saving: %1</source>
        <translation>После сохранения: %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::DirectoryPage</name>
    <message>
        <source>Load CSV…</source>
        <translation>Загрузить CSV…</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or number</source>
        <translation>Имя, телефон, почта или номер</translation>
    </message>
    <message>
        <source>The directory could not be read.</source>
        <translation>Справочник не прочитан.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message numerus="yes">
        <source>%n in the directory</source>
        <translation>
            <numerusform>в&#xa0;справочнике %n</numerusform>
            <numerusform>в&#xa0;справочнике %n</numerusform>
            <numerusform>в&#xa0;справочнике %n</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>save</source>
        <translation>сохранить</translation>
    </message>
    <message>
        <source>delete all data</source>
        <translation>удалить все данные</translation>
    </message>
    <message>
        <source>close the client</source>
        <translation>закрыть карточку</translation>
    </message>
    <message>
        <source>The client could not be read.</source>
        <translation>Карточка клиента не прочитана.</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Сохранить изменения?</translation>
    </message>
    <message>
        <source>Name, phone or e-mail of “%1” were changed.</source>
        <translation>Изменены имя, телефон или почта клиента «%1».</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Продолжить правку</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message numerus="yes">
        <source>The entry is gone, and the personal data of %n event(s).</source>
        <translation>
            <numerusform>Карточки больше нет, личные данные убраны из %n&#xa0;события.</numerusform>
            <numerusform>Карточки больше нет, личные данные убраны из %n&#xa0;событий.</numerusform>
            <numerusform>Карточки больше нет, личные данные убраны из %n&#xa0;событий.</numerusform>
        </translation>
    </message>
    <message>
        <source>The entry is gone. No event held personal data of this client.</source>
        <translation>Карточки больше нет. В&#xa0;событиях личных данных этого клиента не было.</translation>
    </message>
    <message>
        <source>The data of “%1” were deleted at %2.</source>
        <translation>Данные клиента «%1» удалены в&#xa0;%2.</translation>
    </message>
    <message>
        <source>Wait until the work is done</source>
        <translation>Подождите, пока работа закончится</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::DragHandle</name>
    <message>
        <source>Drag, or Alt+Up and Alt+Down</source>
        <translation>Перетащите или нажмите Alt+↑, Alt+↓</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::EditDialog</name>
    <message>
        <source>Edit and send the lead of “%1”</source>
        <translation>Изменить и&#xa0;отправить заявку «%1»</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Текстом</translation>
    </message>
    <message>
        <source>Fields as text, one a line</source>
        <translation>Поля текстом, по одному в&#xa0;строке</translation>
    </message>
    <message>
        <source>What came stays in the story, and the lead stays one row of the history.</source>
        <translation>Исходные значения останутся в&#xa0;подробностях, второй строки в&#xa0;истории не появится.</translation>
    </message>
    <message>
        <source>What the flow does with it</source>
        <translation>Что сделает обработка</translation>
    </message>
    <message numerus="yes">
        <source>It was delivered before: the service gets it a second time, and the client may be rung up twice.</source>
        <translation>
            <numerusform>Уже доставлено: сервис получит заявку второй раз, и&#xa0;клиенту могут позвонить дважды.</numerusform>
            <numerusform>Уже доставлено: сервис получит заявки второй раз, и&#xa0;клиентам могут позвонить дважды.</numerusform>
            <numerusform>Уже доставлено: сервис получит заявки второй раз, и&#xa0;клиентам могут позвонить дважды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Also the steps that were delivered</source>
        <translation>И&#xa0;шаги, которые уже выполнены</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Line %1 is not a field: write it as name = value.</source>
        <translation>Строка %1 не похожа на поле: напишите «имя = значение».</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Пока ничего не изменено</translation>
    </message>
    <message>
        <source>The flow was deleted: there is nowhere to send it.</source>
        <translation>Обработка удалена: отправлять некуда.</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>The flow has no steps yet.</source>
        <translation>В&#xa0;обработке пока нет шагов.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::EditorBody</name>
    <message>
        <source>Where it comes from</source>
        <translation>Откуда берём</translation>
    </message>
    <message>
        <source>What will go</source>
        <translation>Что уйдёт</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::EditorFoot</name>
    <message>
        <source>Test lead…</source>
        <translation>Тестовая заявка…</translation>
    </message>
    <message>
        <source>There are unsaved changes</source>
        <translation>Есть несохранённые изменения</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The flow is on</source>
        <translation>Обработка включена</translation>
    </message>
    <message>
        <source>The flow is off</source>
        <translation>Обработка выключена</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Всё сохранено</translation>
    </message>
    <message>
        <source>Wizard steps…</source>
        <translation>Шаги мастера…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::EmptyChain</name>
    <message>
        <source>Where to send?</source>
        <translation>Куда отправлять?</translation>
    </message>
    <message>
        <source>Each event of the flow goes there. Further steps can follow: they run one after another.</source>
        <translation>Туда уйдёт каждое событие обработки. Дальше можно добавить другие шаги: они выполняются по очереди.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::EventPage</name>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>нет имени</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>почта</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>services</source>
        <translation>услуги</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>стоимость</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>payment mark</source>
        <translation>отметка об оплате</translation>
    </message>
    <message>
        <source>The phone comes from the client directory, if the client was here before. The name too.</source>
        <translation>Телефон и&#xa0;имя возьмём из справочника клиентов, если клиент уже был.</translation>
    </message>
    <message>
        <source>Set up by hand</source>
        <translation>Настроить вручную</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>What happens in Klientiks?</source>
        <translation>Что произойдёт в&#xa0;Клиентиксе?</translation>
    </message>
    <message>
        <source>Choose the event that sends a lead.</source>
        <translation>Выберите событие, по которому уйдёт заявка.</translation>
    </message>
    <message>
        <source>The fields of the new event were chosen anew</source>
        <translation>Поля подобраны заново под это событие</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ExpectedList</name>
    <message>
        <source>version of the string</source>
        <translation>версия строки</translation>
    </message>
    <message>
        <source>your own field</source>
        <translation>своё поле</translation>
    </message>
    <message>
        <source>What should come</source>
        <translation>Что должно прийти</translation>
    </message>
    <message>
        <source>CPA.House does not take a lead without it</source>
        <translation>без этого CPA.House не примет заявку</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>не пришло</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FaultList</name>
    <message>
        <source>Leave and mend the brace</source>
        <translation>Оставить и&#xa0;исправить скобку</translation>
    </message>
    <message>
        <source>Leave the field</source>
        <translation>Оставить поле</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n&#xa0;ошибка</numerusform>
            <numerusform>%n&#xa0;ошибки</numerusform>
            <numerusform>%n&#xa0;ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n&#xa0;замечание</numerusform>
            <numerusform>%n&#xa0;замечания</numerusform>
            <numerusform>%n&#xa0;замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>we mend it all</source>
        <translation>исправим всё</translation>
    </message>
    <message>
        <source>data will be lost</source>
        <translation>данные потеряются</translation>
    </message>
    <message>
        <source>may go wrong</source>
        <translation>может сработать не так</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FaultRow</name>
    <message>
        <source>data will be lost</source>
        <translation>данные потеряются</translation>
    </message>
    <message>
        <source>may go wrong</source>
        <translation>может сработать не так</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <translation>%1. %2, %3</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FieldChecklist</name>
    <message>
        <source>Fields to send</source>
        <translation>Передаваемые поля</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FieldForm</name>
    <message>
        <source>Add a field</source>
        <translation>Добавить поле</translation>
    </message>
    <message>
        <source>Long or of several lines: edit it as text.</source>
        <translation>Длинное или в&#xa0;несколько строк: измените его на вкладке «Текстом».</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Не пришло</translation>
    </message>
    <message>
        <source>Came as “%1”</source>
        <translation>Пришло: «%1»</translation>
    </message>
    <message>
        <source>All known fields are there</source>
        <translation>Все известные поля уже есть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FieldList</name>
    <message numerus="yes">
        <source>%n more in the raw request</source>
        <translation>
            <numerusform>Ещё %n&#xa0;в&#xa0;сыром запросе</numerusform>
            <numerusform>Ещё %n&#xa0;в&#xa0;сыром запросе</numerusform>
            <numerusform>Ещё %n&#xa0;в&#xa0;сыром запросе</numerusform>
        </translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Sent as %1</source>
        <translation>Отправлено как %1</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Копировать значение</translation>
    </message>
    <message>
        <source>Copy name and value</source>
        <translation>Копировать имя и&#xa0;значение</translation>
    </message>
    <message>
        <source>Events with this value</source>
        <translation>События с&#xa0;этим значением</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>добавлено вручную</translation>
    </message>
    <message>
        <source>came as “%1”</source>
        <translation>пришло: «%1»</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FieldRow</name>
    <message>
        <source>%1, CPA.House needs it</source>
        <translation>%1, нужно для CPA.House</translation>
    </message>
    <message>
        <source>Another name in the string</source>
        <translation>Другое имя в&#xa0;строке</translation>
    </message>
    <message>
        <source>Another name for “%1”</source>
        <translation>Другое имя для «%1»</translation>
    </message>
    <message>
        <source>Name in the string</source>
        <translation>Имя в&#xa0;строке</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Взять %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FieldsPage</name>
    <message>
        <source>Without a phone CPA.House will not take the lead</source>
        <translation>Без телефона CPA.House не примет заявку</translation>
    </message>
    <message>
        <source>Without a name CPA.House will not take the lead</source>
        <translation>Без имени CPA.House не примет заявку</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>* CPA.House will not take a lead without it</source>
        <translation>* без этого CPA.House не примет заявку</translation>
    </message>
    <message>
        <source>The string for Klientiks</source>
        <translation>Строка для Клиентикса</translation>
    </message>
    <message>
        <source>What to send</source>
        <translation>Что передавать</translation>
    </message>
    <message>
        <source>What to send?</source>
        <translation>Что передавать?</translation>
    </message>
    <message>
        <source>What is needed is ticked already. Klientiks puts the client&apos;s data in the place of each name in braces.</source>
        <translation>Нужное уже отмечено. На место каждого имени в&#xa0;скобках Клиентикс подставит данные клиента.</translation>
    </message>
    <message>
        <source>Tick at least one field</source>
        <translation>Отметьте хотя бы одно поле</translation>
    </message>
    <message>
        <source>%1 letters: more than every server takes, untick some</source>
        <translation>%1 знаков: столько примет не каждый сервер, уберите лишнее</translation>
    </message>
    <message>
        <source>%1 letters of %2 that every server takes</source>
        <translation>%1 знаков из %2, которые примет любой сервер</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FilterBar</name>
    <message>
        <source>Export what is shown…</source>
        <translation>Экспорт показанного…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>Name, phone, order number or answer text</source>
        <translation>Имя, телефон, номер заказа или текст ответа</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Deleted flow</source>
        <translation>Удалённая обработка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Обработка</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Except tests</source>
        <translation>Кроме тестовых</translation>
    </message>
    <message>
        <source>Only tests</source>
        <translation>Только тестовые</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранённые</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FilterChip</name>
    <message>
        <source>Delete removes the condition</source>
        <translation>Клавиша Delete убирает условие</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Убрать условие</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FirstUse</name>
    <message>
        <source>Connect Klientiks to CPA.House</source>
        <translation>Соединим Клиентикс с&#xa0;CPA.House</translation>
    </message>
    <message>
        <source>Every new client in Klientiks becomes a lead in CPA.House. It takes about three minutes, the wizard guides each step.</source>
        <translation>Каждый новый клиент из Клиентикса станет заявкой в&#xa0;CPA.House. Настройка займёт около трёх минут, мастер подскажет каждый шаг.</translation>
    </message>
    <message>
        <source>Create a flow</source>
        <translation>Создать обработку</translation>
    </message>
    <message>
        <source>See an example</source>
        <translation>Посмотреть на примере</translation>
    </message>
    <message>
        <source>Load settings from a file</source>
        <translation>Загрузить настройки из файла</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Что понадобится</translation>
    </message>
    <message>
        <source>Sign-in to Klientiks and your CPA.House account: API key, offer and stream numbers.</source>
        <translation>Вход в&#xa0;Клиентикс и&#xa0;кабинет CPA.House: ключ API, номера оффера и&#xa0;потока.</translation>
    </message>
    <message>
        <source>Your data stays here</source>
        <translation>Данные у&#xa0;вас</translation>
    </message>
    <message>
        <source>Clients and keys are kept on this computer. Only what you send leaves it.</source>
        <translation>Клиенты и&#xa0;ключи хранятся на этом компьютере. Уходит только то, что вы отправляете.</translation>
    </message>
    <message>
        <source>Nothing gets lost</source>
        <translation>Ничего не теряется</translation>
    </message>
    <message>
        <source>An event is first written to disk and only then sent.</source>
        <translation>Событие сначала записывается на диск и&#xa0;только потом отправляется.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowActions</name>
    <message numerus="yes">
        <source>Send %n held event(s)?</source>
        <translation>
            <numerusform>Отправить %n&#xa0;отложенное событие?</numerusform>
            <numerusform>Отправить %n&#xa0;отложенных события?</numerusform>
            <numerusform>Отправить %n&#xa0;отложенных событий?</numerusform>
        </translation>
    </message>
    <message>
        <source>They came while “%1” was switched off.</source>
        <translation>Они пришли, пока обработка «%1» была выключена.</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>The flow was not switched on</source>
        <translation>Обработка не включилась</translation>
    </message>
    <message>
        <source>The flow was not switched off</source>
        <translation>Обработка не выключилась</translation>
    </message>
    <message numerus="yes">
        <source>%n held event(s) will be sent</source>
        <translation>
            <numerusform>Отправим %n&#xa0;отложенное событие</numerusform>
            <numerusform>Отправим %n&#xa0;отложенных события</numerusform>
            <numerusform>Отправим %n&#xa0;отложенных событий</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (копия)</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1 (копия %2)</translation>
    </message>
    <message>
        <source>The flow was not duplicated</source>
        <translation>Копию сделать не удалось</translation>
    </message>
    <message>
        <source>The address is copied</source>
        <translation>Адрес скопирован</translation>
    </message>
    <message>
        <source>Delete the flow “%1”?</source>
        <translation>Удалить обработку «%1»?</translation>
    </message>
    <message>
        <source>The address stops working, its events stay in the history.</source>
        <translation>Адрес перестанет работать, её события останутся в&#xa0;истории.</translation>
    </message>
    <message>
        <source>Don&apos;t delete</source>
        <translation>Не удалять</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>The flow was not deleted</source>
        <translation>Удалить обработку не удалось</translation>
    </message>
    <message>
        <source>Export the flow</source>
        <translation>Экспорт обработки</translation>
    </message>
    <message>
        <source>Flow files (*.json)</source>
        <translation>Файлы обработок (*.json)</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>Файл не записан</translation>
    </message>
    <message>
        <source>Written to %1. Keys and the address are not in it.</source>
        <translation>Записано в&#xa0;%1. Ключей и&#xa0;адреса в&#xa0;файле нет.</translation>
    </message>
    <message>
        <source>Load flows from a file</source>
        <translation>Загрузка обработок из файла</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read</source>
        <translation>Файл «%1» не читается</translation>
    </message>
    <message>
        <source>“%1” is not a flow file</source>
        <translation>«%1»&#xa0;— не файл обработок</translation>
    </message>
    <message>
        <source>It is too large. Nothing was changed.</source>
        <translation>Он слишком велик. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The file “%1” was not loaded</source>
        <translation>Файл «%1» не загружен</translation>
    </message>
    <message>
        <source>%1. Nothing was changed.</source>
        <translation>%1. Ничего не изменилось.</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) created</source>
        <translation>
            <numerusform>создана %n&#xa0;обработка</numerusform>
            <numerusform>созданы %n&#xa0;обработки</numerusform>
            <numerusform>создано %n&#xa0;обработок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) replaced</source>
        <translation>
            <numerusform>заменена %n&#xa0;обработка</numerusform>
            <numerusform>заменены %n&#xa0;обработки</numerusform>
            <numerusform>заменено %n&#xa0;обработок</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no flows in the file</source>
        <translation>В&#xa0;файле нет обработок</translation>
    </message>
    <message>
        <source>The pause could not be stored</source>
        <translation>Паузу не удалось сохранить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowEditor</name>
    <message>
        <source>New flow</source>
        <translation>Новая обработка</translation>
    </message>
    <message>
        <source>What goes to %1</source>
        <translation>Что уйдёт: %1</translation>
    </message>
    <message>
        <source>The flow was deleted</source>
        <translation>Обработка удалена</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Продолжить правку</translation>
    </message>
    <message>
        <source>Another flow has this name</source>
        <translation>Такое название уже есть у&#xa0;другой обработки</translation>
    </message>
    <message>
        <source>The flow was not saved</source>
        <translation>Обработка не сохранена</translation>
    </message>
    <message>
        <source>A test lead goes once they are filled in.</source>
        <translation>Тестовая заявка уйдёт, когда они будут заполнены.</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Сохранить изменения?</translation>
    </message>
    <message>
        <source>The flow “%1” was changed and not saved.</source>
        <translation>Обработка «%1» изменена и&#xa0;не сохранена.</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowListDelegate</name>
    <message>
        <source>Fix</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>%1 · %2 delivered</source>
        <translation>%1 · %2 доставлено</translation>
    </message>
    <message>
        <source>no events yet</source>
        <translation>событий пока нет</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowListModel</name>
    <message>
        <source>%1, %2, today %3, delivered %4</source>
        <translation>%1, %2, сегодня %3, доставлено %4</translation>
    </message>
    <message>
        <source>on</source>
        <translation>включена</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключена</translation>
    </message>
    <message>
        <source>Draft, step %1 of %2</source>
        <translation>Черновик, шаг %1 из %2</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowListPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Name, event or service</source>
        <translation>Имя, событие или сервис</translation>
    </message>
    <message>
        <source>Search in flows</source>
        <translation>Поиск по обработкам</translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>Загрузить из файла…</translation>
    </message>
    <message>
        <source>Create a flow</source>
        <translation>Создать обработку</translation>
    </message>
    <message>
        <source>Connect Klientiks to CPA.House</source>
        <translation>Соединим Клиентикс с&#xa0;CPA.House</translation>
    </message>
    <message>
        <source>Every new client in Klientiks becomes a lead in CPA.House. It takes about three minutes, the wizard guides each step.</source>
        <translation>Каждый новый клиент из Клиентикса станет заявкой в&#xa0;CPA.House. Настройка займёт около трёх минут, мастер подскажет каждый шаг.</translation>
    </message>
    <message>
        <source>Load settings from a file</source>
        <translation>Загрузить настройки из файла</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Test lead…</source>
        <translation>Тестовая заявка…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Continue the setup</source>
        <translation>Продолжить настройку</translation>
    </message>
    <message>
        <source>Wizard steps…</source>
        <translation>Шаги мастера…</translation>
    </message>
    <message>
        <source>String check…</source>
        <translation>Проверка строки…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowListView</name>
    <message>
        <source>Flows</source>
        <translation>Обработки</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowSaver</name>
    <message>
        <source>New clients</source>
        <translation>Новые клиенты</translation>
    </message>
    <message>
        <source>Lead to CPA.House</source>
        <translation>Заявка в&#xa0;CPA.House</translation>
    </message>
    <message>
        <source>Save and switch the flow off?</source>
        <translation>Сохранить и&#xa0;выключить обработку?</translation>
    </message>
    <message>
        <source>%1. Events that come meanwhile are held.</source>
        <translation>Ещё %1. События, которые придут за это время, отложим.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Продолжить правку</translation>
    </message>
    <message>
        <source>Save and switch off</source>
        <translation>Сохранить и&#xa0;выключить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowsPage</name>
    <message>
        <source>Flows</source>
        <translation>Обработки</translation>
    </message>
    <message>
        <source>save</source>
        <translation>сохранить</translation>
    </message>
    <message>
        <source>test lead</source>
        <translation>тестовая заявка</translation>
    </message>
    <message>
        <source>next error</source>
        <translation>следующая ошибка</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>следующий шаг</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>включить</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>дублировать</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>удалить</translation>
    </message>
    <message>
        <source>%1 › String check</source>
        <translation>%1 › Проверка строки</translation>
    </message>
    <message>
        <source>copy the repaired one</source>
        <translation>скопировать исправленную</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowsTable</name>
    <message>
        <source>Flows</source>
        <translation>Обработки</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FlowsTableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1, %2, today %3, delivered %4</source>
        <translation>%1, %2, сегодня %3, доставлено %4</translation>
    </message>
    <message>
        <source>on</source>
        <translation>включена</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключена</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>нужно заполнить %n&#xa0;поле</numerusform>
            <numerusform>нужно заполнить %n&#xa0;поля</numerusform>
            <numerusform>нужно заполнить %n&#xa0;полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Обработка</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Последнее событие</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FormField</name>
    <message>
        <source>%1, required</source>
        <translation>%1, обязательно</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FormPicture</name>
    <message>
        <source>Drawing of the Klientiks form</source>
        <translation>Рисунок формы Клиентикса</translation>
    </message>
    <message>
        <source>Number 2 is the event, %1. Number 3 is the address of the request. Number 4 is the button that saves.</source>
        <translation>Цифра 2: событие, %1. Цифра 3: адрес запроса. Цифра 4: кнопка «Сохранить».</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FormServices</name>
    <message>
        <source>The service has nothing to choose from here</source>
        <translation>Выбирать здесь не из чего: сервис вернул пустой список</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::FreeRows</name>
    <message>
        <source>Give the line a name, or remove it</source>
        <translation>Назовите строку или уберите её</translation>
    </message>
    <message>
        <source>A line with this name is there already</source>
        <translation>Строка с&#xa0;таким именем уже есть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Page, flow, name, phone or order number</source>
        <translation>Раздел, обработка, имя, телефон или номер заказа</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что нашлось</translation>
    </message>
    <message>
        <source>page</source>
        <translation>раздел</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>обработка</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::GuardForm</name>
    <message>
        <source>Duplicate guard</source>
        <translation>Защита от повторов</translation>
    </message>
    <message>
        <source>The same phone and offer, in any flow</source>
        <translation>Тот же телефон и&#xa0;оффер, в&#xa0;любой обработке</translation>
    </message>
    <message>
        <source>The same values of these fields</source>
        <translation>Те же значения этих полей</translation>
    </message>
    <message>
        <source>The same values of all fields</source>
        <translation>Те же значения всех полей</translation>
    </message>
    <message>
        <source>A repeat has</source>
        <translation>Повтор&#xa0;— это</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Единица времени</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>В&#xa0;течение</translation>
    </message>
    <message>
        <source>Counted from the first. A repeat stays in the history, and can be sent by hand.</source>
        <translation>Считаем от первой заявки. Повтор остаётся в&#xa0;истории, его можно отправить вручную.</translation>
    </message>
    <message>
        <source>The duplicate guard is on: a repeat is kept and not sent</source>
        <translation>Защита от повторов включена: повтор сохраним, но не отправим</translation>
    </message>
    <message>
        <source>The duplicate guard is off: every event is sent</source>
        <translation>Защита от повторов выключена: отправляем каждое событие</translation>
    </message>
    <message>
        <source>However the number is written, and whatever event or flow brought it.</source>
        <translation>При любой записи номера, из любого события и&#xa0;любой обработки.</translation>
    </message>
    <message>
        <source>No step has an offer: the same phone on its way to the same services is a repeat.</source>
        <translation>Ни в&#xa0;одном шаге нет оффера, поэтому повтор&#xa0;— тот же телефон в&#xa0;те же сервисы.</translation>
    </message>
    <message numerus="yes">
        <source>minute(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>минуты</numerusform>
            <numerusform>минут</numerusform>
            <numerusform>минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hour(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>часа</numerusform>
            <numerusform>часов</numerusform>
            <numerusform>часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>дня</numerusform>
            <numerusform>дней</numerusform>
            <numerusform>дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::HistoryActions</name>
    <message numerus="yes">
        <source>Queued again: %n lead(s)</source>
        <translation>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявка</numerusform>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявки</numerusform>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answer could not be kept</source>
        <translation>Ваш ответ не удалось сохранить</translation>
    </message>
    <message>
        <source>Kept as delivered: %1</source>
        <translation>Отмечено как доставленное: %1</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Экспорт показанного</translation>
    </message>
    <message>
        <source>Text with separators (*.csv)</source>
        <translation>Текст с&#xa0;разделителями (*.csv)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Электронная таблица (*.xlsx)</translation>
    </message>
    <message>
        <source>The export could not be written</source>
        <translation>Экспорт не записан</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to %1</source>
        <translation>
            <numerusform>Записано %n&#xa0;событие в&#xa0;%1</numerusform>
            <numerusform>Записано %n&#xa0;события в&#xa0;%1</numerusform>
            <numerusform>Записано %n&#xa0;событий в&#xa0;%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n row(s)</source>
        <translation>
            <numerusform>Скопирована %n&#xa0;строка</numerusform>
            <numerusform>Скопировано %n&#xa0;строки</numerusform>
            <numerusform>Скопировано %n&#xa0;строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The story could not be read.</source>
        <translation>Историю события не удалось прочитать.</translation>
    </message>
    <message>
        <source>Copied, keys are masked</source>
        <translation>Скопировано, ключи скрыты</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Обработка</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>№&#xa0;заказа</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::HistoryPage</name>
    <message>
        <source>The journal could not be read. Receiving and sending work.</source>
        <translation>Не удалось прочитать журнал. Приём и&#xa0;отправка работают.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Выбрано %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>story</source>
        <translation>подробности</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>отправить ещё раз</translation>
    </message>
    <message>
        <source>copy the row</source>
        <translation>скопировать строку</translation>
    </message>
    <message>
        <source>to the newest</source>
        <translation>к&#xa0;новым</translation>
    </message>
    <message>
        <source>copy as cURL</source>
        <translation>скопировать cURL</translation>
    </message>
    <message>
        <source>next event in the story</source>
        <translation>соседнее событие</translation>
    </message>
    <message>
        <source>export</source>
        <translation>экспорт</translation>
    </message>
    <message>
        <source>close the story</source>
        <translation>закрыть подробности</translation>
    </message>
    <message>
        <source>send all that is shown</source>
        <translation>отправить всё показанное</translation>
    </message>
    <message>
        <source>load what was missed</source>
        <translation>догрузить пропущенное</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::HistoryTable</name>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::JoinWord</name>
    <message>
        <source>All of them, or any</source>
        <translation>Все или любое</translation>
    </message>
    <message>
        <source>and</source>
        <translation>и</translation>
    </message>
    <message>
        <source>or</source>
        <translation>или</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::KeyDialog</name>
    <message>
        <source>Name of the key</source>
        <translation>Имя ключа</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Сохранить ключ</translation>
    </message>
    <message>
        <source>Under this name other flows can use the same key.</source>
        <translation>По этому названию ключ доступен и&#xa0;другим обработкам.</translation>
    </message>
    <message>
        <source>There is no password store. Keys are in a file only you can read</source>
        <translation>Хранилища паролей нет. Ключи лежат в&#xa0;файле, доступном только вам</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s password store and is not shown again.</source>
        <translation>Он хранится в&#xa0;системном хранилище паролей и&#xa0;больше не показывается.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Вставьте сюда ключ</translation>
    </message>
    <message>
        <source>Give the key a name</source>
        <translation>Назовите ключ</translation>
    </message>
    <message>
        <source>The key was not kept</source>
        <translation>Ключ не сохранён</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::KeyEditor</name>
    <message>
        <source>Set…</source>
        <translation>Задать…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Ключа пока нет</translation>
    </message>
    <message>
        <source>%1: set…</source>
        <translation>%1: задать…</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задан</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Заменить…</translation>
    </message>
    <message>
        <source>From the event</source>
        <translation>Из события</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::KeyField</name>
    <message>
        <source>The key is kept. Paste another one to replace it.</source>
        <translation>Ключ сохранён. Чтобы заменить, вставьте другой.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::KeyRow</name>
    <message>
        <source>stored, never shown</source>
        <translation>сохранён, не показывается</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>пока не сохранён</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Заменить…</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Ввести…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>LeadBridge %1</source>
        <translation>Мост заявок %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::KeysPane</name>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>There is no password store. Keys are in a file only you can read</source>
        <translation>Хранилища паролей нет. Ключи лежат в&#xa0;файле, доступном только вам</translation>
    </message>
    <message>
        <source>Keys are kept in the system&apos;s password store. They are never shown.</source>
        <translation>Ключи лежат в&#xa0;системном хранилище паролей. Показать их нельзя.</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>Добавить ключ…</translation>
    </message>
    <message>
        <source>No keys yet. A flow asks for them where it needs one.</source>
        <translation>Ключей пока нет. Обработка спросит ключ там, где он нужен.</translation>
    </message>
    <message>
        <source>not used by any flow</source>
        <translation>не нужен ни одной обработке</translation>
    </message>
    <message>
        <source>used by: %1</source>
        <translation>где нужен: %1</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Заменить…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Remove the key “%1”?</source>
        <translation>Удалить ключ «%1»?</translation>
    </message>
    <message>
        <source>No flow uses it.</source>
        <translation>Он не нужен ни одной обработке.</translation>
    </message>
    <message>
        <source>Leads of these flows will not go out without it: %1.</source>
        <translation>Без него не уйдут заявки этих обработок: %1.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Не удалять</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::KlientiksPane</name>
    <message>
        <source>Only digits go here</source>
        <translation>Здесь только цифры</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Номер аккаунта</translation>
    </message>
    <message>
        <source>User number</source>
        <translation>Номер пользователя</translation>
    </message>
    <message>
        <source>Check access</source>
        <translation>Проверить доступ</translation>
    </message>
    <message>
        <source>Klientiks</source>
        <translation>Клиентикс</translation>
    </message>
    <message>
        <source>Some events carry only the client&apos;s number. Who that is, the client directory knows from earlier events. A client it lacks can be asked for in Klientiks itself.</source>
        <translation>В&#xa0;некоторых событиях есть только номер клиента. Кто это, справочник клиентов знает из прежних событий. О&#xa0;клиенте, которого там нет, можно спросить сам Клиентикс.</translation>
    </message>
    <message>
        <source>Ask Klientiks for unknown clients</source>
        <translation>Спрашивать Клиентикс о&#xa0;неизвестных клиентах</translation>
    </message>
    <message>
        <source>Both numbers and the token stand in Klientiks under Settings → API. That section is there only with a tariff that includes the API.</source>
        <translation>Оба номера и&#xa0;токен&#xa0;— в&#xa0;Клиентиксе, раздел «Настройки → API». Раздел есть только на тарифах с&#xa0;API.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Токен доступа</translation>
    </message>
    <message>
        <source>Enter the numbers of the account and of the user first</source>
        <translation>Сначала укажите номера аккаунта и&#xa0;пользователя</translation>
    </message>
    <message>
        <source>Store the token first</source>
        <translation>Сначала сохраните токен</translation>
    </message>
    <message>
        <source>Klientiks is asked for unknown clients</source>
        <translation>О&#xa0;неизвестных клиентах спрашиваем Клиентикс</translation>
    </message>
    <message>
        <source>Klientiks is not asked</source>
        <translation>Клиентикс не спрашиваем</translation>
    </message>
    <message>
        <source>stored, never shown</source>
        <translation>сохранён, не показывается</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>пока не сохранён</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Заменить…</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Ввести…</translation>
    </message>
    <message>
        <source>The token was not stored.</source>
        <translation>Токен не сохранён.</translation>
    </message>
    <message>
        <source>Asking Klientiks…</source>
        <translation>Спрашиваем Клиентикс…</translation>
    </message>
    <message>
        <source>Klientiks gives access.</source>
        <translation>Клиентикс даёт доступ.</translation>
    </message>
    <message>
        <source>Unknown clients can be asked for.</source>
        <translation>О&#xa0;неизвестных клиентах можно спрашивать.</translation>
    </message>
    <message>
        <source>Klientiks gives no access.</source>
        <translation>Клиентикс доступа не даёт.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::LaunchPage</name>
    <message>
        <source>Practice lead</source>
        <translation>Пробная заявка</translation>
    </message>
    <message>
        <source>The sandbox on this computer checks it as CPA.House would, and nobody is rung up.</source>
        <translation>Песочница на этом компьютере проверит её, как CPA.House. Никому не позвонят.</translation>
    </message>
    <message>
        <source>Real test lead</source>
        <translation>Настоящая тестовая заявка</translation>
    </message>
    <message>
        <source>Your own number</source>
        <translation>Свой номер</translation>
    </message>
    <message>
        <source>Test lead and start</source>
        <translation>Тестовая заявка и&#xa0;запуск</translation>
    </message>
    <message>
        <source>Try it on the event at hand, then start: from then on leads go by themselves.</source>
        <translation>Попробуйте на этом событии и&#xa0;запустите: дальше заявки пойдут сами.</translation>
    </message>
    <message>
        <source>Save switched off</source>
        <translation>Сохранить выключенной</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Запускаем…</translation>
    </message>
    <message>
        <source>The number of the example is invented. Yours takes its place in this one lead.</source>
        <translation>Номер в&#xa0;примере выдуман. Ваш заменит его только в&#xa0;этой заявке.</translation>
    </message>
    <message>
        <source>The call centre of CPA.House will ring the number of this lead.</source>
        <translation>Колл-центр CPA.House позвонит по номеру из заявки.</translation>
    </message>
    <message>
        <source>This is no phone number that can be rung</source>
        <translation>По такому номеру не позвонить</translation>
    </message>
    <message>
        <source>Something is still missing, see the list</source>
        <translation>Ещё не всё заполнено, смотрите список</translation>
    </message>
    <message>
        <source>Type your own number first</source>
        <translation>Сначала укажите свой номер</translation>
    </message>
    <message>
        <source>There is no number to ring</source>
        <translation>Звонить некуда: нет номера</translation>
    </message>
    <message>
        <source>Sending to the sandbox…</source>
        <translation>Отправляем в&#xa0;песочницу…</translation>
    </message>
    <message>
        <source>Sending to CPA.House…</source>
        <translation>Отправляем в&#xa0;CPA.House…</translation>
    </message>
    <message>
        <source>The sandbox accepted it</source>
        <translation>Песочница приняла заявку</translation>
    </message>
    <message>
        <source>The sandbox accepted it, order No. %1</source>
        <translation>Песочница приняла, заказ №&#xa0;%1</translation>
    </message>
    <message>
        <source>The sandbox did not take the lead</source>
        <translation>Песочница не приняла заявку</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::LeadRow</name>
    <message>
        <source>in the example: %1</source>
        <translation>в&#xa0;примере: %1</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>сейчас: %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::LeadTrial</name>
    <message>
        <source>Show in the history</source>
        <translation>Показать в&#xa0;истории</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::LeadsPlot</name>
    <message>
        <source>now %1</source>
        <translation>сейчас %1</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>доставлено %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>отказ %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>ждёт %1</translation>
    </message>
    <message>
        <source>usual %1</source>
        <translation>обычно %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leads by hour</source>
        <translation>Заявки по часам</translation>
    </message>
    <message numerus="yes">
        <source>%n:00</source>
        <translation>
            <numerusform>%n&#xa0;час</numerusform>
            <numerusform>%n&#xa0;часа</numerusform>
            <numerusform>%n&#xa0;часов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::LoadingBars</name>
    <message>
        <source>Reading the journal…</source>
        <translation>Читаем журнал…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::LookupTable</name>
    <message>
        <source>Table of replacements</source>
        <translation>Таблица замен</translation>
    </message>
    <message>
        <source>If it is</source>
        <translation>Если пришло</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::MainWindow</name>
    <message>
        <source>LeadBridge</source>
        <translation>Мост заявок</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Обработки</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>go to</source>
        <translation>перейти</translation>
    </message>
    <message>
        <source>new flow</source>
        <translation>новая обработка</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>sending on or off</source>
        <translation>включить или остановить отправку</translation>
    </message>
    <message>
        <source>narrow or wide rail</source>
        <translation>узкая или широкая панель</translation>
    </message>
    <message>
        <source>next region</source>
        <translation>следующая область</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>клавиши</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>выйти</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Слушаем порт %1</translation>
    </message>
    <message>
        <source>The bridge keeps working. Quit is in the icon&apos;s menu</source>
        <translation>Мост работает дальше. Выход&#xa0;— в&#xa0;меню значка</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>Закрыть программу?</translation>
    </message>
    <message>
        <source>While it is closed, Klientiks events are lost</source>
        <translation>Пока она закрыта, события Клиентикса теряются</translation>
    </message>
    <message>
        <source>Don&apos;t close</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Quit without saving?</source>
        <translation>Выйти без сохранения?</translation>
    </message>
    <message>
        <source>Don&apos;t quit</source>
        <translation>Не выходить</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>What was changed and not saved is lost.</source>
        <translation>Всё, что изменено и&#xa0;не сохранено, пропадёт.</translation>
    </message>
    <message>
        <source>“%1” is on: leads go by themselves</source>
        <translation>«%1» включена: заявки пойдут сами</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>It could not be stopped</source>
        <translation>Остановить не удалось</translation>
    </message>
    <message>
        <source>Sending again has stopped: %1</source>
        <translation>Повторная отправка прервалась: %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::MappingEditor</name>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Выберите поле</translation>
    </message>
    <message>
        <source>Choose a ready-made value</source>
        <translation>Выберите готовое значение</translation>
    </message>
    <message>
        <source>For example, kl-{{client_id}}</source>
        <translation>Например, kl-{{client_id}}</translation>
    </message>
    <message>
        <source>Another field…</source>
        <translation>Другое поле…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::MappingRow</name>
    <message>
        <source>%1: more</source>
        <translation>%1: ещё</translation>
    </message>
    <message>
        <source>%1: where the value comes from</source>
        <translation>%1: откуда значение</translation>
    </message>
    <message>
        <source>A key is kept apart and never shown</source>
        <translation>Ключ хранится отдельно и&#xa0;не показывается</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Выберите поле</translation>
    </message>
    <message>
        <source>Another field…</source>
        <translation>Другое поле…</translation>
    </message>
    <message>
        <source>required</source>
        <translation>обязательно</translation>
    </message>
    <message>
        <source>will go as %1</source>
        <translation>уйдёт %1</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Вставить поле</translation>
    </message>
    <message>
        <source>Back to the suggested</source>
        <translation>Вернуть предложенное</translation>
    </message>
    <message>
        <source>Back to the saved</source>
        <translation>Вернуть сохранённое</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Another field</source>
        <translation>Другое поле</translation>
    </message>
    <message>
        <source>Name of the field, as it stands in the address</source>
        <translation>Имя поля, как оно стоит в&#xa0;адресе</translation>
    </message>
    <message>
        <source>%1: insert a field</source>
        <translation>%1: вставить поле</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>преобразовать</translation>
    </message>
    <message>
        <source>Transform the value</source>
        <translation>Преобразовать значение</translation>
    </message>
    <message>
        <source>%1: transform the value</source>
        <translation>%1: преобразовать значение</translation>
    </message>
    <message>
        <source>Transform…</source>
        <translation>Преобразовать…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::NavigationRail</name>
    <message>
        <source>LeadBridge</source>
        <translation>Мост заявок</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Обработки</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::NewPill</name>
    <message>
        <source>To the newest</source>
        <translation>К&#xa0;новым</translation>
    </message>
    <message>
        <source>%1+ new</source>
        <translation>%1+ новых</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n&#xa0;новое</numerusform>
            <numerusform>%n&#xa0;новых</numerusform>
            <numerusform>%n&#xa0;новых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::NotesCard</name>
    <message>
        <source>Correct the string</source>
        <translation>Исправить строку</translation>
    </message>
    <message>
        <source>How the values were read</source>
        <translation>Как прочитаны значения</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и&#xa0;ещё %n</numerusform>
            <numerusform>и&#xa0;ещё %n</numerusform>
            <numerusform>и&#xa0;ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Without “%1” there would be %2</source>
        <translation>Без условия «%1» нашлось бы %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::NoticeBar</name>
    <message>
        <source>Show the string</source>
        <translation>Показать строку</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>It could not be noted.</source>
        <translation>Отметить не удалось.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::NumberedStep</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Listening on port %1, no events yet</source>
        <translation>Слушаем порт %1, событий пока нет</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Слушаем порт %1</translation>
    </message>
    <message>
        <source>new flow</source>
        <translation>новая обработка</translation>
    </message>
    <message>
        <source>plot as a table</source>
        <translation>график таблицей</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Получено сегодня</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут отправки</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The history could not be read. Receiving and sending work.</source>
        <translation>Не удалось прочитать журнал. Приём и&#xa0;отправка работают.</translation>
    </message>
    <message>
        <source>%1 is usual by now</source>
        <translation>к&#xa0;этому часу обычно %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 % · usually in %2</source>
        <translation>%1&#xa0;% · обычно за %2</translation>
    </message>
    <message>
        <source>%1 % · one cause</source>
        <translation>%1&#xa0;% · причина одна</translation>
    </message>
    <message numerus="yes">
        <source>%1 % · %n cause(s)</source>
        <translation>
            <numerusform>%1&#xa0;% · %n&#xa0;причина</numerusform>
            <numerusform>%1&#xa0;% · %n&#xa0;причины</numerusform>
            <numerusform>%1&#xa0;% · %n&#xa0;причин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unclear: you decide</source>
        <translation>
            <numerusform>%n&#xa0;неясная: решите вы</numerusform>
            <numerusform>%n&#xa0;неясных: решите вы</numerusform>
            <numerusform>%n&#xa0;неясных: решите вы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>отложено %n</numerusform>
            <numerusform>отложено %n</numerusform>
            <numerusform>отложено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest has waited %1</source>
        <translation>самая старая ждёт %1</translation>
    </message>
    <message>
        <source>The sandbox took the sample, order No. %1</source>
        <translation>Песочница приняла пример, заказ №&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::OwnFieldForm</name>
    <message>
        <source>Own field</source>
        <translation>Своё поле</translation>
    </message>
    <message>
        <source>Field of Klientiks</source>
        <translation>Поле Клиентикса</translation>
    </message>
    <message>
        <source>Name in the string</source>
        <translation>Имя в&#xa0;строке</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Write it as Klientiks has it, such as {{client.comment}}</source>
        <translation>Напишите как в&#xa0;Клиентиксе, например {{client.comment}}</translation>
    </message>
    <message>
        <source>This field is in the list already</source>
        <translation>Это поле уже есть в&#xa0;списке</translation>
    </message>
    <message>
        <source>We wrote a safe name instead</source>
        <translation>Мы вписали безопасное имя</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::PastePage</name>
    <message>
        <source>Klientiks still holds an old string.</source>
        <translation>В&#xa0;Клиентиксе ещё старая строка.</translation>
    </message>
    <message>
        <source>Its fields are others than those of this flow. Paste the address anew.</source>
        <translation>В&#xa0;ней не те поля, что в&#xa0;обработке. Вставьте адрес заново.</translation>
    </message>
    <message>
        <source>Open the events in Klientiks</source>
        <translation>Откройте события в&#xa0;Клиентиксе</translation>
    </message>
    <message>
        <source>Open Klientiks</source>
        <translation>Открыть Клиентикс</translation>
    </message>
    <message>
        <source>There press “Добавить событие-webhook”.</source>
        <translation>Нажмите там «Добавить событие-webhook».</translation>
    </message>
    <message>
        <source>Choose the event</source>
        <translation>Выберите событие</translation>
    </message>
    <message>
        <source>Copy the event&apos;s name</source>
        <translation>Скопировать название события</translation>
    </message>
    <message>
        <source>The event&apos;s name is copied</source>
        <translation>Название события скопировано</translation>
    </message>
    <message>
        <source>Paste the address into “Адрес запроса”</source>
        <translation>Вставьте адрес в&#xa0;поле «Адрес запроса»</translation>
    </message>
    <message>
        <source>Press “Сохранить” in Klientiks</source>
        <translation>Нажмите «Сохранить» в&#xa0;Клиентиксе</translation>
    </message>
    <message>
        <source>The drawing shows what goes where. The page in Klientiks may look different.</source>
        <translation>Рисунок показывает, куда что вставить. В&#xa0;Клиентиксе страница может выглядеть иначе.</translation>
    </message>
    <message>
        <source>Klientiks has a string already? We check it and mend it.</source>
        <translation>В&#xa0;Клиентиксе уже стоит строка? Проверим её и&#xa0;исправим ошибки.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Paste into Klientiks</source>
        <translation>Вставьте в&#xa0;Клиентикс</translation>
    </message>
    <message>
        <source>Paste the address into Klientiks</source>
        <translation>Вставьте адрес в&#xa0;Клиентикс</translation>
    </message>
    <message>
        <source>Four actions on the Klientiks page. The address holds all that is needed, leave it as it is.</source>
        <translation>Четыре действия на странице Клиентикса. Адрес уже содержит всё нужное, править его не надо.</translation>
    </message>
    <message>
        <source>Pasted, next</source>
        <translation>Вставлено, дальше</translation>
    </message>
    <message>
        <source>The flow asks for the fields of this string now</source>
        <translation>Теперь обработка запрашивает поля этой строки</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::PastedView</name>
    <message>
        <source>String from Klientiks</source>
        <translation>Строка из Клиентикса</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::PlotCard</name>
    <message>
        <source>Leads by hour</source>
        <translation>Заявки по часам</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычно</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Сутки</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90&#xa0;дней</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>День</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::PreviewList</name>
    <message>
        <source>hidden</source>
        <translation>скрыт</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Что будет отправлено</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::PreviewPane</name>
    <message>
        <source>No event has come yet. The preview shows a sample with invented data.</source>
        <translation>Событий ещё не было. Показан образец с&#xa0;придуманными данными.</translation>
    </message>
    <message>
        <source>Copy what will be sent; the key stays hidden</source>
        <translation>Скопировать то, что уйдёт; ключ останется скрытым</translation>
    </message>
    <message>
        <source>On the example of:</source>
        <translation>На примере:</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Закрыть ответ</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>By fields</source>
        <translation>По полям</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>Запрос целиком</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ProblemCard</name>
    <message numerus="yes">
        <source>Send %n again</source>
        <translation>
            <numerusform>Отправить %n&#xa0;заявку снова</numerusform>
            <numerusform>Отправить %n&#xa0;заявки снова</numerusform>
            <numerusform>Отправить %n&#xa0;заявок снова</numerusform>
        </translation>
    </message>
    <message>
        <source>Show leads</source>
        <translation>Показать заявки</translation>
    </message>
    <message>
        <source>Seen</source>
        <comment>verb</comment>
        <translation>Просмотрено</translation>
    </message>
    <message>
        <source>Remind me again</source>
        <translation>Напоминать снова</translation>
    </message>
    <message>
        <source>Its leads wait until the pause is over.</source>
        <translation>Заявки ждут, пока не кончится пауза.</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>приостановлено до %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>приостановлено</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Pause…</source>
        <comment>verb</comment>
        <translation>Приостановить…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ProblemCures</name>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Ключ: %1</translation>
    </message>
    <message>
        <source>The key is stored</source>
        <translation>Ключ сохранён</translation>
    </message>
    <message>
        <source>“%1” does not send the same lead twice within a day now</source>
        <translation>«%1» больше не отправит ту же заявку дважды за сутки</translation>
    </message>
    <message>
        <source>The flow was not changed</source>
        <translation>Обработка не изменена</translation>
    </message>
    <message>
        <source>Listening on port %1</source>
        <translation>Слушаем порт %1</translation>
    </message>
    <message>
        <source>That port is taken too</source>
        <translation>Этот порт тоже занят</translation>
    </message>
    <message>
        <source>We try one lead now</source>
        <translation>Пробуем отправить одну заявку</translation>
    </message>
    <message>
        <source>It could not be tried</source>
        <translation>Попробовать не получилось</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) queued</source>
        <translation>
            <numerusform>Поставили в&#xa0;очередь %n&#xa0;заявку</numerusform>
            <numerusform>Поставили в&#xa0;очередь %n&#xa0;заявки</numerusform>
            <numerusform>Поставили в&#xa0;очередь %n&#xa0;заявок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ProblemsPage</name>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Просмотренные</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Прошли</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>mend</source>
        <translation>устранить</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>просмотрено</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>отправить снова</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Проблем нет</translation>
    </message>
    <message>
        <source>Nothing is waiting for you</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>Nothing is over yet</source>
        <translation>Прошедших проблем пока нет</translation>
    </message>
    <message>
        <source>The last one was on %1</source>
        <translation>Последняя была %1</translation>
    </message>
    <message>
        <source>Check the alerts</source>
        <translation>Проверить оповещения</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) queued</source>
        <translation>
            <numerusform>Поставили в&#xa0;очередь %n&#xa0;заявку</numerusform>
            <numerusform>Поставили в&#xa0;очередь %n&#xa0;заявки</numerusform>
            <numerusform>Поставили в&#xa0;очередь %n&#xa0;заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>No more reminders of it</source>
        <translation>Больше не напоминаем</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>Alerts by letter or message are not set up</source>
        <translation>Оповещения по почте и&#xa0;в&#xa0;Telegram не настроены</translation>
    </message>
    <message>
        <source>Alerts were checked %1</source>
        <translation>Оповещения проверены %1</translation>
    </message>
    <message>
        <source>Alerts are set up and not checked yet</source>
        <translation>Оповещения настроены, но ещё не проверены</translation>
    </message>
    <message>
        <source>Sending goes on</source>
        <translation>Отправка продолжается</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::RateField</name>
    <message>
        <source>As the service allows</source>
        <translation>Как у&#xa0;сервиса</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Свой предел</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Как часто</translation>
    </message>
    <message>
        <source>The program keeps to what each service is known to take.</source>
        <translation>Программа сама держится пределов, известных для каждого сервиса.</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Запросов в&#xa0;секунду</translation>
    </message>
    <message>
        <source>At once, at most</source>
        <translation>Сразу, не больше</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ReachChain</name>
    <message>
        <source>not checked</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>проверяем</translation>
    </message>
    <message>
        <source>works</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>не работает</translation>
    </message>
    <message>
        <source>The way in</source>
        <translation>Путь события</translation>
    </message>
    <message>
        <source>Internet to %1: %2. %1 to LeadBridge: %3.</source>
        <translation>От интернета до «%1»: %2. От «%1» до моста: %3.</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Интернет</translation>
    </message>
    <message>
        <source>LeadBridge</source>
        <translation>Мост заявок</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ReachHelp</name>
    <message>
        <source>Let it answer from outside</source>
        <translation>Открыть приём снаружи</translation>
    </message>
    <message>
        <source>How to make a tunnel</source>
        <translation>Как сделать туннель</translation>
    </message>
    <message>
        <source>Run this on this computer. The command prints an address that ends in trycloudflare.com: paste it at the left.</source>
        <translation>Запустите на этом компьютере. Команда напечатает адрес на trycloudflare.com: вставьте его слева.</translation>
    </message>
    <message>
        <source>With a server of your own on the internet, ssh does the same:</source>
        <translation>Если есть свой сервер в&#xa0;интернете, то же сделает ssh:</translation>
    </message>
    <message>
        <source>A quick tunnel gets another address after each start. Then paste the new address into Klientiks again.</source>
        <translation>У&#xa0;быстрого туннеля адрес меняется при каждом запуске. Тогда вставьте в&#xa0;Клиентикс новый.</translation>
    </message>
    <message>
        <source>What your server has to do</source>
        <translation>Что должен делать ваш сервер</translation>
    </message>
    <message>
        <source>It passes requests on to this computer. In nginx, inside location /:</source>
        <translation>Передавать запросы этому компьютеру. В&#xa0;nginx, внутри location /:</translation>
    </message>
    <message>
        <source>In Caddy:</source>
        <translation>В&#xa0;Caddy:</translation>
    </message>
    <message>
        <source>Where the server is another computer, write this one&apos;s address in the place of 127.0.0.1.</source>
        <translation>Если сервер&#xa0;— другой компьютер, вместо 127.0.0.1 напишите адрес этого.</translation>
    </message>
    <message>
        <source>What a public address needs</source>
        <translation>Что нужно для белого адреса</translation>
    </message>
    <message>
        <source>Your provider gave this computer an address of its own. Open port %1 in the router and in the firewall.</source>
        <translation>Провайдер дал этому компьютеру собственный адрес. Откройте порт %1 в роутере и&#xa0;в&#xa0;брандмауэре.</translation>
    </message>
    <message>
        <source>Now only this computer itself is answered, on port %1.</source>
        <translation>Сейчас приём на порту %1 отвечает только самому компьютеру.</translation>
    </message>
    <message>
        <source>Without https the clients&apos; data goes through the internet as plain text. A tunnel is safer.</source>
        <translation>Без https данные клиентов идут через интернет открытым текстом. Туннель безопаснее.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ReceivingPane</name>
    <message>
        <source>It should look like https://leads.example.org</source>
        <translation>Адрес выглядит так: https://leads.example.org</translation>
    </message>
    <message>
        <source>Only the beginning of the address goes here, without ? and #</source>
        <translation>Здесь только начало адреса, без ? и&#xa0;#</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Внешний адрес</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Слушать адрес</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Receiving and address</source>
        <translation>Приём и&#xa0;адрес</translation>
    </message>
    <message>
        <source>The address at which Klientiks finds this computer: your tunnel or domain. Addresses to paste into Klientiks begin with it.</source>
        <translation>Адрес, по которому Клиентикс находит этот компьютер: ваш туннель или домен. С&#xa0;него начинаются адреса для Клиентикса.</translation>
    </message>
    <message>
        <source>127.0.0.1: this computer and its tunnel. 0.0.0.0: every network it is in.</source>
        <translation>127.0.0.1: этот компьютер и&#xa0;его туннель. 0.0.0.0: все сети, в&#xa0;которых он есть.</translation>
    </message>
    <message>
        <source>Receiving stops for a second</source>
        <translation>Приём прервётся на секунду</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Ничего не изменено</translation>
    </message>
    <message>
        <source>This is not an IP address</source>
        <translation>Это не IP-адрес</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Пока не выбрано</translation>
    </message>
    <message>
        <source>Through a tunnel</source>
        <translation>Через туннель</translation>
    </message>
    <message>
        <source>My own domain or server</source>
        <translation>Свой домен или сервер</translation>
    </message>
    <message>
        <source>The computer has a public address</source>
        <translation>У&#xa0;компьютера белый адрес</translation>
    </message>
    <message>
        <source>How Klientiks finds this computer</source>
        <translation>Как Клиентикс находит этот компьютер</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ReceivingTile</name>
    <message>
        <source>Show the addresses</source>
        <translation>Показать адреса</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::RemainingList</name>
    <message>
        <source>What remains</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <source>Nothing: everything is set up</source>
        <translation>Ничего: всё настроено</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::RequestView</name>
    <message>
        <source>The whole request</source>
        <translation>Запрос целиком</translation>
    </message>
    <message>
        <source>There is nothing to send yet</source>
        <translation>Отправлять пока нечего</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ResendActions</name>
    <message>
        <source>Sending again has not begun</source>
        <translation>Повторная отправка не началась</translation>
    </message>
    <message>
        <source>The story could not be read.</source>
        <translation>Историю события не удалось прочитать.</translation>
    </message>
    <message numerus="yes">
        <source>Did %n lead(s) arrive?</source>
        <translation>
            <numerusform>Дошла %n&#xa0;заявка?</numerusform>
            <numerusform>Дошли %n&#xa0;заявки?</numerusform>
            <numerusform>Дошли %n&#xa0;заявок?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n unclear lead(s) again?</source>
        <translation>
            <numerusform>Отправить %n&#xa0;неясную заявку ещё раз?</numerusform>
            <numerusform>Отправить %n&#xa0;неясные заявки ещё раз?</numerusform>
            <numerusform>Отправить %n&#xa0;неясных заявок ещё раз?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept as delivered and not sent again.</source>
        <translation>Отметим их доставленными и&#xa0;больше не отправим.</translation>
    </message>
    <message>
        <source>Whichever of them did arrive comes to the service a second time.</source>
        <translation>Те из них, что дошли, придут в&#xa0;сервис второй раз.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>They arrived</source>
        <translation>Они дошли</translation>
    </message>
    <message numerus="yes">
        <source>Send %n</source>
        <translation>
            <numerusform>Отправить %n</numerusform>
            <numerusform>Отправить %n</numerusform>
            <numerusform>Отправить %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as delivered: %n lead(s)</source>
        <translation>
            <numerusform>Отмечена доставленной %n&#xa0;заявка</numerusform>
            <numerusform>Отмечены доставленными %n&#xa0;заявки</numerusform>
            <numerusform>Отмечены доставленными %n&#xa0;заявок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queued again: %n lead(s)</source>
        <translation>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявка</numerusform>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявки</numerusform>
            <numerusform>Снова в&#xa0;очереди %n&#xa0;заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answer could not be kept</source>
        <translation>Ваш ответ не удалось сохранить</translation>
    </message>
    <message>
        <source>Send the lead of “%1” again from step %2?</source>
        <translation>Отправить заявку «%1» ещё раз с&#xa0;шага %2?</translation>
    </message>
    <message>
        <source>“%1” and the steps behind it are carried out once more, also those that were delivered: the service gets it a second time. The steps before stay as they are.</source>
        <translation>«%1» и&#xa0;следующие шаги выполнятся ещё раз, даже если уже выполнены: сервис получит заявку повторно. Предыдущие шаги останутся как есть.</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Sending again did not work</source>
        <translation>Отправить ещё раз не удалось</translation>
    </message>
    <message>
        <source>There is nothing left to send</source>
        <translation>Отправлять больше нечего</translation>
    </message>
    <message numerus="yes">
        <source>nothing to send in %n</source>
        <translation>
            <numerusform>в&#xa0;%n&#xa0;заявке отправлять нечего</numerusform>
            <numerusform>в&#xa0;%n&#xa0;заявках отправлять нечего</numerusform>
            <numerusform>в&#xa0;%n&#xa0;заявках отправлять нечего</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ResendDialog</name>
    <message>
        <source>Step %1</source>
        <translation>Шаг %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравниваем…</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что отличается</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message numerus="yes">
        <source>Send all %n</source>
        <translation>
            <numerusform>Отправить все %n</numerusform>
            <numerusform>Отправить все %n</numerusform>
            <numerusform>Отправить все %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message numerus="yes">
        <source>Send %n</source>
        <translation>
            <numerusform>Отправить %n</numerusform>
            <numerusform>Отправить %n</numerusform>
            <numerusform>Отправить %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeat %n lead(s) as they were?</source>
        <translation>
            <numerusform>Повторить %n&#xa0;заявку как было?</numerusform>
            <numerusform>Повторить %n&#xa0;заявки как было?</numerusform>
            <numerusform>Повторить %n&#xa0;заявок как было?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n lead(s) again?</source>
        <translation>
            <numerusform>Отправить ещё раз %n&#xa0;заявку?</numerusform>
            <numerusform>Отправить ещё раз %n&#xa0;заявки?</numerusform>
            <numerusform>Отправить ещё раз %n&#xa0;заявок?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the lead of “%1” again?</source>
        <translation>Отправить ещё раз заявку «%1»?</translation>
    </message>
    <message>
        <source>Repeat the lead of “%1” as it was?</source>
        <translation>Повторить заявку «%1» как было?</translation>
    </message>
    <message>
        <source>Send the lead of “%1” with today&apos;s settings?</source>
        <translation>Отправить заявку «%1» с&#xa0;текущими настройками?</translation>
    </message>
    <message>
        <source>The oldest is from %1.</source>
        <translation>Самая старая: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It was delivered before: the service gets it a second time, and the client may be rung up twice.</source>
        <translation>
            <numerusform>Уже доставлено: сервис получит заявку второй раз, и&#xa0;клиенту могут позвонить дважды.</numerusform>
            <numerusform>Уже доставлено: сервис получит заявки второй раз, и&#xa0;клиентам могут позвонить дважды.</numerusform>
            <numerusform>Уже доставлено: сервис получит заявки второй раз, и&#xa0;клиентам могут позвонить дважды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were delivered before and stay as they are unless you send all.</source>
        <translation>
            <numerusform>%n&#xa0;из них уже доставлена и&#xa0;останется как есть, если не отправлять все.</numerusform>
            <numerusform>%n&#xa0;из них уже доставлены и&#xa0;останутся как есть, если не отправлять все.</numerusform>
            <numerusform>%n&#xa0;из них уже доставлены и&#xa0;останутся как есть, если не отправлять все.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only steps that are not done yet are sent.</source>
        <translation>Отправим только шаги, которые ещё не выполнены.</translation>
    </message>
    <message>
        <source>What would differ is not known: %1</source>
        <translation>Узнать, что изменится, не удалось: %1</translation>
    </message>
    <message>
        <source>Today&apos;s settings send the same as the last try did.</source>
        <translation>С&#xa0;текущими настройками уйдёт то же, что и&#xa0;в&#xa0;последний раз.</translation>
    </message>
    <message>
        <source>What today&apos;s settings send otherwise than the last try</source>
        <translation>Что с&#xa0;текущими настройками уйдёт иначе, чем в&#xa0;последний раз</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::RetentionForm</name>
    <message>
        <source>for ever</source>
        <translation>бессрочно</translation>
    </message>
    <message>
        <source>Keep events, days</source>
        <translation>Хранить события, дней</translation>
    </message>
    <message>
        <source>What waits, is held or unclear stays whatever its age.</source>
        <translation>События, которые ждут, отложены или неясны, остаются независимо от срока.</translation>
    </message>
    <message>
        <source>delete them</source>
        <translation>удалить</translation>
    </message>
    <message>
        <source>take names and phones out</source>
        <translation>убрать имена и&#xa0;телефоны</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Затем</translation>
    </message>
    <message>
        <source>Without personal data an event still counts: its time, state and order number stay.</source>
        <translation>Без личных данных событие по-прежнему учитывается: остаются время, состояние и&#xa0;номер заказа.</translation>
    </message>
    <message>
        <source>A copy every day</source>
        <translation>Копия каждый день</translation>
    </message>
    <message>
        <source>Into the folder “backups” of the data folder, while the bridge works.</source>
        <translation>В&#xa0;папку backups внутри папки данных, не прерывая работы моста.</translation>
    </message>
    <message>
        <source>Copies kept</source>
        <translation>Хранить копий</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::RowMenu</name>
    <message>
        <source>Story</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>Копировать «%1»</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Копировать строку</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Копировать cURL</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>Только «%1»</translation>
    </message>
    <message>
        <source>Send all that is shown…</source>
        <translation>Отправить всё, что показано…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SavedMenu</name>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Пока ничего не сохранено</translation>
    </message>
    <message>
        <source>Save these conditions…</source>
        <translation>Сохранить эти условия…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Save these conditions</source>
        <translation>Сохранить эти условия</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>It takes the place of the one with this name.</source>
        <translation>Заменит условия, сохранённые под этим названием.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Forgotten: %1</source>
        <translation>Забыто: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SecretDialog</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Replace the key “%1”</source>
        <translation>Заменить ключ «%1»</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Новый ключ</translation>
    </message>
    <message>
        <source>For example, cpa-house-key. Flows refer to the key by this name.</source>
        <translation>Например, cpa-house-key. По этому названию ключ находят обработки.</translation>
    </message>
    <message>
        <source>It is stored and never shown again.</source>
        <translation>Ключ сохранится, но больше не покажется.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>A key needs a name</source>
        <translation>Ключу нужно название</translation>
    </message>
    <message>
        <source>There is a key of this name</source>
        <translation>Ключ с&#xa0;таким названием уже есть</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Вставьте сюда ключ</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SendingControl</name>
    <message numerus="yes">
        <source>Send %n held event(s)?</source>
        <translation>
            <numerusform>Отправить %n&#xa0;отложенное событие?</numerusform>
            <numerusform>Отправить %n&#xa0;отложенных события?</numerusform>
            <numerusform>Отправить %n&#xa0;отложенных событий?</numerusform>
        </translation>
    </message>
    <message>
        <source>They came while sending was stopped. What comes from now on is sent either way.</source>
        <translation>Они пришли, пока отправка была остановлена. Всё, что придёт с&#xa0;этой минуты, уйдёт в&#xa0;любом случае.</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SendingGroup</name>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Wait for the answer, s</source>
        <translation>Ждать ответа, с</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Запросов сразу</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Спросить меня</translation>
    </message>
    <message>
        <source>Send again by itself</source>
        <translation>Отправить ещё раз автоматически</translation>
    </message>
    <message>
        <source>Sent, but no answer came</source>
        <translation>Отправлено, но ответа нет</translation>
    </message>
    <message>
        <source>A second order rings a real person twice: asking is safer.</source>
        <translation>Из-за второй заявки человеку позвонят дважды: спросить надёжнее.</translation>
    </message>
    <message>
        <source>First retry after, s</source>
        <translation>Первый повтор через, с</translation>
    </message>
    <message>
        <source>Longest wait between retries, s</source>
        <translation>Между повторами не больше, с</translation>
    </message>
    <message>
        <source>Give up after, h</source>
        <translation>Прекратить через, ч</translation>
    </message>
    <message>
        <source>Ask the service whether it has it</source>
        <translation>Спросить у&#xa0;сервиса, дошла ли заявка</translation>
    </message>
    <message>
        <source>The flow says to ask the service, which cannot be asked: you are asked instead. Choose what fits.</source>
        <translation>В&#xa0;обработке выбрано «Спросить у&#xa0;сервиса», но этот сервис спросить нельзя, поэтому решать будете вы. Выберите подходящее.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::ServiceLine</name>
    <message>
        <source>Choose from the service…</source>
        <translation>Выбрать из сервиса…</translation>
    </message>
    <message>
        <source>%1: choose from the service…</source>
        <translation>%1: выбрать из сервиса…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SettingRow</name>
    <message>
        <source>%1, required</source>
        <translation>%1, обязательно</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Receiving and address</source>
        <translation>Приём и&#xa0;адрес</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О&#xa0;программе</translation>
    </message>
    <message>
        <source>Klientiks</source>
        <translation>Клиентикс</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Оповещения</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Проверка</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SettingsStore</name>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SetupFoot</name>
    <message>
        <source>Save and close</source>
        <translation>Сохранить и&#xa0;закрыть</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SetupFrame</name>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Шаг %1 из %2, %3</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SetupWizard</name>
    <message>
        <source>The flow is off until everything it needs is filled in</source>
        <translation>Обработка выключена, пока не заполнено всё нужное</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>Новая обработка</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>The flow was not saved. Nothing on this page is lost.</source>
        <translation>Обработка не сохранена. На странице ничего не пропало.</translation>
    </message>
    <message>
        <source>Another flow has this name</source>
        <translation>Такое название уже есть у&#xa0;другой обработки</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::SourceForm</name>
    <message>
        <source>Webhook address</source>
        <translation>Адрес вебхука</translation>
    </message>
    <message>
        <source>The same lead twice</source>
        <translation>Одна и&#xa0;та же заявка дважды</translation>
    </message>
    <message>
        <source>For example, New clients</source>
        <translation>Например, Новые клиенты</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Klientiks event</source>
        <translation>Событие Клиентикса</translation>
    </message>
    <message>
        <source>The fields that come differ from event to event.</source>
        <translation>От события зависит, какие поля придут.</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Принимает</translation>
    </message>
    <message>
        <source>Give the flow a name</source>
        <translation>Назовите обработку</translation>
    </message>
    <message>
        <source>Another flow has this name</source>
        <translation>Такое название уже есть у&#xa0;другой обработки</translation>
    </message>
    <message>
        <source>Choose at least one method. Klientiks sends GET</source>
        <translation>Выберите хотя бы один способ. Клиентикс шлёт GET</translation>
    </message>
    <message>
        <source>Klientiks has a string already? Check it…</source>
        <translation>В&#xa0;Клиентиксе уже стоит строка? Проверить…</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StatusHeader</name>
    <message>
        <source>event %1</source>
        <translation>событие %1</translation>
    </message>
    <message>
        <source>event %1 ago</source>
        <translation>событие %1 назад</translation>
    </message>
    <message>
        <source>events do not arrive</source>
        <translation>события не доходят</translation>
    </message>
    <message>
        <source>Checking the address…</source>
        <translation>Проверяем адрес…</translation>
    </message>
    <message>
        <source>no events yet</source>
        <translation>событий пока нет</translation>
    </message>
    <message>
        <source>no flows yet</source>
        <translation>обработок пока нет</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Приём идёт</translation>
    </message>
    <message>
        <source>Address unreachable</source>
        <translation>Адрес недоступен</translation>
    </message>
    <message>
        <source>Events cannot be stored</source>
        <translation>Не удаётся записать события</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаем…</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправка идёт</translation>
    </message>
    <message>
        <source>Sending stopped</source>
        <translation>Отправка остановлена</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>в&#xa0;очереди %n</numerusform>
            <numerusform>в&#xa0;очереди %n</numerusform>
            <numerusform>в&#xa0;очереди %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>отложено %n</numerusform>
            <numerusform>отложено %n</numerusform>
            <numerusform>отложено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending, %1, %2</source>
        <translation>Отправка, %1, %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>включена</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключена</translation>
    </message>
    <message>
        <source>Stop sending (%1)</source>
        <translation>Остановить отправку (%1)</translation>
    </message>
    <message>
        <source>Resume sending (%1)</source>
        <translation>Продолжить отправку (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n services are waiting</source>
        <translation>
            <numerusform>ждём %n&#xa0;сервис</numerusform>
            <numerusform>ждём %n&#xa0;сервиса</numerusform>
            <numerusform>ждём %n&#xa0;сервисов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is waiting</source>
        <translation>ждём: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n services are paused</source>
        <translation>
            <numerusform>%n&#xa0;сервис на паузе</numerusform>
            <numerusform>%n&#xa0;сервиса на паузе</numerusform>
            <numerusform>%n&#xa0;сервисов на паузе</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 на паузе</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StepButton</name>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>This step comes later</source>
        <translation>До этого шага ещё дойдём</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>Шаг %1, %2</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StepCard</name>
    <message>
        <source>Menu of “%1”</source>
        <translation>Меню шага «%1»</translation>
    </message>
    <message>
        <source>Menu of the step</source>
        <translation>Меню шага</translation>
    </message>
    <message>
        <source>Alt with an arrow moves the step, the menu key opens its menu</source>
        <translation>Alt со стрелкой переставляет шаг, клавиша меню открывает его меню</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StepDialogs</name>
    <message>
        <source>Save although some leads would no longer go out?</source>
        <translation>Сохранить, хотя часть заявок перестанет уходить?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Продолжить правку</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StepHeader</name>
    <message>
        <source>Name of the step</source>
        <translation>Название шага</translation>
    </message>
    <message>
        <source>When the step runs</source>
        <translation>Когда выполнять шаг</translation>
    </message>
    <message>
        <source>Delivered or not: that of the step before counts</source>
        <translation>Доставлено или нет, решает предыдущий шаг</translation>
    </message>
    <message>
        <source>The first step always runs</source>
        <translation>Первый шаг выполняется всегда</translation>
    </message>
    <message>
        <source>Condition: set…</source>
        <translation>Условие задано…</translation>
    </message>
    <message>
        <source>Condition…</source>
        <translation>Условие…</translation>
    </message>
    <message>
        <source>This step %1.</source>
        <translation>Этот шаг %1.</translation>
    </message>
    <message>
        <source>Nothing would stand there. Choose another field or move the step.</source>
        <translation>Там будет пусто. Выберите другое поле или переставьте шаг.</translation>
    </message>
    <message>
        <source>The step is switched off.</source>
        <translation>Шаг выключен.</translation>
    </message>
    <message>
        <source>Leads pass it over.</source>
        <translation>Заявки его пропускают.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Включить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>You can close the window and come back later: all you filled in is kept.</source>
        <translation>Можно закрыть окно и&#xa0;вернуться позже: всё заполненное сохранится.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StepMenu</name>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Выше</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Ниже</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>В&amp;ыключить</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>В&amp;ключить</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>&amp;Дублировать</translation>
    </message>
    <message>
        <source>&amp;Condition…</source>
        <translation>&amp;Условие…</translation>
    </message>
    <message>
        <source>&amp;Try on an event…</source>
        <translation>&amp;Попробовать на событии…</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>У&amp;далить</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StoryHead</name>
    <message>
        <source>Send again…</source>
        <translation>Отправить ещё раз…</translation>
    </message>
    <message>
        <source>Newer event</source>
        <translation>Событие новее</translation>
    </message>
    <message>
        <source>Older event</source>
        <translation>Событие старше</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>event No. %1</source>
        <translation>событие №&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StoryPane</name>
    <message>
        <source>Story of the event</source>
        <translation>История события</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Копировать cURL</translation>
    </message>
    <message>
        <source>Copy fields as JSON</source>
        <translation>Копировать поля как JSON</translation>
    </message>
    <message>
        <source>Other events of this client</source>
        <translation>Другие события клиента</translation>
    </message>
    <message>
        <source>The story could not be read.</source>
        <translation>Историю события не удалось прочитать.</translation>
    </message>
    <message>
        <source>Copied, keys are masked</source>
        <translation>Скопировано, ключи скрыты</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>From this step…</source>
        <translation>С&#xa0;этого шага…</translation>
    </message>
    <message>
        <source>Try on this event…</source>
        <translation>Попробовать на этом событии…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Show the first lead</source>
        <translation>Показать первую заявку</translation>
    </message>
    <message>
        <source>The same lead came before: No. %1</source>
        <translation>Такая заявка уже была: №&#xa0;%1</translation>
    </message>
    <message>
        <source>It was not sent a second time. Send it by hand if it should be.</source>
        <translation>Второй раз её не отправили. Если нужно, отправьте вручную.</translation>
    </message>
    <message>
        <source>It was sent by hand all the same.</source>
        <translation>Её всё же отправили вручную.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StoryTabs</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Raw request</source>
        <translation>Сырой запрос</translation>
    </message>
    <message>
        <source>There is nothing to copy</source>
        <translation>Копировать нечего</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Ещё ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StringCheckDialog</name>
    <message>
        <source>String check</source>
        <translation>Проверка строки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Событие: %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StringCheckPage</name>
    <message>
        <source>The flow was not saved</source>
        <translation>Обработка не сохранена</translation>
    </message>
    <message>
        <source>The flow asks for the fields of this string now</source>
        <translation>Теперь обработка запрашивает поля этой строки</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::StringCheckView</name>
    <message>
        <source>Copy the repaired one</source>
        <translation>Скопировать исправленную</translation>
    </message>
    <message>
        <source>Keep in the flow</source>
        <translation>Запомнить в&#xa0;обработке</translation>
    </message>
    <message>
        <source>Paste what stands in Klientiks</source>
        <translation>Вставьте то, что стоит в&#xa0;Клиентиксе</translation>
    </message>
    <message>
        <source>The string is right, nothing to change</source>
        <translation>Строка верна, менять нечего</translation>
    </message>
    <message>
        <source>By parameters</source>
        <translation>По параметрам</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Как есть</translation>
    </message>
    <message>
        <source>Paste another</source>
        <translation>Вставить другую</translation>
    </message>
    <message>
        <source>String from Klientiks</source>
        <translation>Строка из Клиентикса</translation>
    </message>
    <message>
        <source>Repaired string</source>
        <translation>Исправленная строка</translation>
    </message>
    <message>
        <source>checked, no errors</source>
        <translation>проверена, ошибок нет</translation>
    </message>
    <message>
        <source>There are no parameters here. Copy the field “Адрес запроса” as a whole.</source>
        <translation>Здесь нет параметров. Скопируйте поле «Адрес запроса» целиком.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TableArea</name>
    <message>
        <source>No events yet</source>
        <translation>Событий пока нет</translation>
    </message>
    <message>
        <source>Events from Klientiks appear here as soon as they come, each with its whole story.</source>
        <translation>Здесь появятся события из Клиентикса, каждое со своей историей.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TestEventPage</name>
    <message>
        <source>In Klientiks, add a client named “Тест” with your own phone.</source>
        <translation>Добавьте в&#xa0;Клиентиксе клиента с&#xa0;именем «Тест» и&#xa0;своим телефоном.</translation>
    </message>
    <message>
        <source>In Klientiks, book a client named “Тест” with your own phone for any time.</source>
        <translation>Запишите в&#xa0;Клиентиксе на любое время клиента с&#xa0;именем «Тест» и&#xa0;своим телефоном.</translation>
    </message>
    <message>
        <source>In Klientiks, make an invoice for a client named “Тест”.</source>
        <translation>Создайте в&#xa0;Клиентиксе счёт на оплату клиенту с&#xa0;именем «Тест».</translation>
    </message>
    <message>
        <source>In Klientiks, mark a visit of a client named “Тест” as paid.</source>
        <translation>Отметьте в&#xa0;Клиентиксе оплаченным визит клиента с&#xa0;именем «Тест».</translation>
    </message>
    <message>
        <source>In Klientiks, do what the event is sent for.</source>
        <translation>Сделайте в&#xa0;Клиентиксе то, по чему отправляется событие.</translation>
    </message>
    <message>
        <source>Open Klientiks</source>
        <translation>Открыть Клиентикс</translation>
    </message>
    <message>
        <source>Use an example</source>
        <translation>Взять пример</translation>
    </message>
    <message>
        <source>Test event</source>
        <translation>Тестовое событие</translation>
    </message>
    <message>
        <source>The event has come</source>
        <translation>Событие пришло</translation>
    </message>
    <message>
        <source>Waiting for the test event</source>
        <translation>Ждём тестовое событие</translation>
    </message>
    <message>
        <source>The event shows up here by itself, usually within seconds.</source>
        <translation>Событие появится здесь само, обычно за пару секунд.</translation>
    </message>
    <message>
        <source>You can go on when an event comes or an example is taken</source>
        <translation>Дальше можно, когда придёт событие или взят пример</translation>
    </message>
    <message>
        <source>Wait on</source>
        <translation>Ждать дальше</translation>
    </message>
    <message>
        <source>Change the type</source>
        <translation>Сменить тип</translation>
    </message>
    <message>
        <source>No Klientiks at hand?</source>
        <translation>Нет Клиентикса под рукой?</translation>
    </message>
    <message>
        <source>Go on with an example: the fields are set up now, a real event is taken as soon as it comes.</source>
        <translation>Продолжите на примере: поля настроим сейчас, настоящее событие подхватим, когда оно придёт.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>An example is taken</source>
        <translation>Взят пример</translation>
    </message>
    <message>
        <source>Waiting for the event · %1</source>
        <translation>Ждём событие · %1</translation>
    </message>
    <message>
        <source>The values are invented. A real event takes their place.</source>
        <translation>Значения выдуманы. Настоящее событие их заменит.</translation>
    </message>
    <message>
        <source>Receiving does not work: no event can come.</source>
        <translation>Приёма нет: событие прийти не может.</translation>
    </message>
    <message numerus="yes">
        <source>Receiving works. %n wrong request(s) came meanwhile.</source>
        <translation>
            <numerusform>Приём идёт. За это время пришло %n&#xa0;неверное обращение.</numerusform>
            <numerusform>Приём идёт. За это время пришло %n&#xa0;неверных обращения.</numerusform>
            <numerusform>Приём идёт. За это время пришло %n&#xa0;неверных обращений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Receiving works. No wrong requests meanwhile.</source>
        <translation>Приём идёт. Неверных обращений за это время не было.</translation>
    </message>
    <message>
        <source>“%1” came, and we wait for “%2”</source>
        <translation>Пришло «%1», а&#xa0;ждём «%2»</translation>
    </message>
    <message>
        <source>Klientiks filled in none of the fields</source>
        <translation>Клиентикс не заполнил ни одного поля</translation>
    </message>
    <message>
        <source>Probably another event is chosen there. It must be “%1”.</source>
        <translation>Вероятно, там выбрано другое событие. Нужно «%1».</translation>
    </message>
    <message>
        <source>Show where to correct</source>
        <translation>Показать, где исправить</translation>
    </message>
    <message>
        <source>Klientiks does not know the field %1 in this event</source>
        <translation>Клиентикс не знает поля %1 в этом событии</translation>
    </message>
    <message>
        <source>Klientiks does not know the fields %1 in this event</source>
        <translation>Клиентикс не знает полей %1 в этом событии</translation>
    </message>
    <message>
        <source>The event is kept, the field counts as empty.</source>
        <translation>Событие сохранено, поле считается пустым.</translation>
    </message>
    <message>
        <source>Klientiks still holds the old string</source>
        <translation>В&#xa0;Клиентиксе ещё старая строка</translation>
    </message>
    <message>
        <source>Copy the address anew and paste it over the old one.</source>
        <translation>Скопируйте адрес заново и&#xa0;вставьте вместо старого.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TestLeadDialog</name>
    <message>
        <source>Where to send the test lead?</source>
        <translation>Куда отправить тестовую заявку?</translation>
    </message>
    <message>
        <source>The sample of “%1” goes through the flow and stands in the history as a test. The sandbox on this computer checks it as %2 would, and nobody is rung up.</source>
        <translation>Образец события «%1» пройдёт через обработку и&#xa0;встанет в&#xa0;историю как тест. Песочница на этом компьютере проверит его так же, как %2, и&#xa0;никто никому не позвонит.</translation>
    </message>
    <message>
        <source>The unsaved changes are saved first.</source>
        <translation>Несохранённые изменения сначала сохраним.</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>To %1…</source>
        <translation>В&#xa0;%1…</translation>
    </message>
    <message>
        <source>To the sandbox</source>
        <translation>В&#xa0;песочницу</translation>
    </message>
    <message>
        <source>The call centre will ring the number of the lead.</source>
        <translation>По номеру из заявки позвонит колл-центр.</translation>
    </message>
    <message>
        <source>The call centre will ring %1</source>
        <translation>По номеру %1 позвонит колл-центр</translation>
    </message>
    <message>
        <source>Send the test lead to %1?</source>
        <translation>Отправить тестовую заявку в&#xa0;%1?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>В&#xa0;%1</translation>
    </message>
    <message>
        <source>The sample of “%1” goes through the flow to %2 and stands in the history as a test.</source>
        <translation>Образец «%1» пройдёт через обработку в&#xa0;%2 и останется в&#xa0;истории как тест.</translation>
    </message>
    <message>
        <source>It passes over: %1.</source>
        <translation>Без отправки останутся: %1.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TestRun</name>
    <message>
        <source>Sending to the sandbox…</source>
        <translation>Отправляем в&#xa0;песочницу…</translation>
    </message>
    <message>
        <source>Sending to %1…</source>
        <translation>Отправляем в&#xa0;%1…</translation>
    </message>
    <message>
        <source>The test lead was not sent</source>
        <translation>Тестовая заявка не ушла</translation>
    </message>
    <message>
        <source>Accepted · %1</source>
        <translation>Принято · %1</translation>
    </message>
    <message>
        <source>Accepted, order No. %1 · %2</source>
        <translation>Принято, заказ №&#xa0;%1 · %2</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TimelineItem</name>
    <message>
        <source>Press to see what was sent and answered</source>
        <translation>Нажмите, чтобы увидеть запрос и&#xa0;ответ</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>From this step…</source>
        <translation>С&#xa0;этого шага…</translation>
    </message>
    <message>
        <source>Send again from this step: %1</source>
        <translation>Отправить ещё раз с&#xa0;этого шага: %1</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TimelineView</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TransformDialog</name>
    <message>
        <source>Transform: %1</source>
        <translation>Преобразовать: %1</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Приходит</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>The value goes out as it comes. Add what is to be done with it; the steps are carried out from top to bottom.</source>
        <translation>Значение уходит таким, каким пришло. Добавьте, что с&#xa0;ним сделать: шаги выполняются сверху вниз.</translation>
    </message>
    <message>
        <source>Add a transform</source>
        <translation>Добавить преобразование</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Уходит</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>nothing: the step stops here</source>
        <translation>ничего: шаг здесь остановится</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TransformLine</name>
    <message>
        <source>d is the day, M the month, y the year, H the hour, m the minute</source>
        <translation>d&#xa0;— день, M&#xa0;— месяц, y&#xa0;— год, H&#xa0;— часы, m&#xa0;— минуты</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Иначе</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Взять это</translation>
    </message>
    <message>
        <source>Otherwise take</source>
        <translation>Иначе взять</translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation>Вставить строки</translation>
    </message>
    <message>
        <source>Two columns copied from a spreadsheet</source>
        <translation>Два столбца, скопированные из таблицы</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TransformMark</name>
    <message>
        <source>%1: transformed: %2</source>
        <translation>%1: преобразования: %2</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TrayIcon</name>
    <message>
        <source>LeadBridge</source>
        <translation>Мост заявок</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Latest leads</source>
        <translation>Последние заявки</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Остановить отправку</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Событий пока нет</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>no flows yet</source>
        <translation>обработок пока нет</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Проблемы (%1)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::TryDialog</name>
    <message>
        <source>What would be sent</source>
        <translation>Что уйдёт</translation>
    </message>
    <message>
        <source>What would be sent: %1</source>
        <translation>Что уйдёт: %1</translation>
    </message>
    <message>
        <source>Would be sent</source>
        <translation>Уйдёт</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Будет пропущен</translation>
    </message>
    <message>
        <source>Try on an event</source>
        <translation>Проверка на событии</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>The flow&apos;s conditions leave this event out.</source>
        <translation>Условия обработки отсеют это событие.</translation>
    </message>
    <message>
        <source>Nothing would be sent. Below is what the steps would do without them.</source>
        <translation>Ничего не уйдёт. Ниже показано, что сделали бы шаги без условий.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What would “%1” do with this event?</source>
        <translation>Что «%1» сделает с&#xa0;этим событием?</translation>
    </message>
    <message>
        <source>Nothing is sent. Later steps see a sample answer of the earlier ones.</source>
        <translation>Ничего не отправляется. Следующие шаги видят примерный ответ предыдущих.</translation>
    </message>
    <message>
        <source>The flow has no steps yet.</source>
        <translation>В&#xa0;обработке пока нет шагов.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::UnclearBanner</name>
    <message>
        <source>It arrived</source>
        <translation>Она дошла</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>The lead left, but no answer came. The order may exist in %1.</source>
        <translation>Заявка ушла, но ответа не было. Заказ мог появиться в&#xa0;%1.</translation>
    </message>
    <message>
        <source>It left, but no answer came. The message may have arrived all the same (%1).</source>
        <translation>Сообщение ушло, но ответа не было. Оно могло дойти (%1).</translation>
    </message>
    <message>
        <source>The lead left, but no answer came. It may stand in %1 already.</source>
        <translation>Заявка ушла, но ответа не было. Она могла появиться в&#xa0;%1.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::VerbChoice</name>
    <message>
        <source>With today&apos;s settings</source>
        <translation>С&#xa0;текущими настройками</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Как было</translation>
    </message>
    <message>
        <source>What was corrected in the flow since counts.</source>
        <translation>Учтём всё, что с&#xa0;тех пор исправлено в&#xa0;обработке.</translation>
    </message>
    <message>
        <source>As the flow was at the last try; only keys are today&apos;s.</source>
        <translation>Так, как обработка была настроена при последней попытке; только ключи&#xa0;— текущие.</translation>
    </message>
</context>
<context>
    <name>LeadBridge::Ui::WaitingCard</name>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Send a sample</source>
        <translation>Отправить пример</translation>
    </message>
    <message>
        <source>Paste this address into Klientiks</source>
        <translation>Вставьте этот адрес в&#xa0;Клиентикс</translation>
    </message>
    <message>
        <source>It appears here by itself, usually within seconds.</source>
        <translation>Событие появится здесь само, обычно за пару секунд.</translation>
    </message>
    <message>
        <source>Waiting for the first event · %1</source>
        <translation>Ждём первое событие · %1</translation>
    </message>
</context>
<context>
    <name>MappingProblem</name>
    <message>
        <source>It does not work without this: fill it in</source>
        <translation>Без этого ничего не уйдёт: заполните</translation>
    </message>
    <message>
        <source>The address begins with https:// or http://</source>
        <translation>Адрес начинается с&#xa0;https:// или http://</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Field %1 has not come with the last events</source>
        <translation>Поле %1 перестало приходить с&#xa0;последними событиями</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>Новое поле: %1</translation>
    </message>
    <message>
        <source>Klientiks does not know the field %1 in this event: correct it</source>
        <translation>Клиентикс не знает поля %1 в этом событии: исправьте его</translation>
    </message>
    <message>
        <source>Klientiks still has the old string</source>
        <translation>В&#xa0;Клиентиксе ещё старая строка</translation>
    </message>
    <message>
        <source>It has not come yet</source>
        <translation>Ещё не приходило</translation>
    </message>
    <message>
        <source>Last value: %1</source>
        <translation>Последнее значение: %1</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Например: %1</translation>
    </message>
    <message>
        <source>Last came: %1</source>
        <translation>Приходило последний раз: %1</translation>
    </message>
</context>
<context>
    <name>OutageTexts</name>
    <message>
        <source>the program was closed</source>
        <translation>программа была закрыта</translation>
    </message>
    <message>
        <source>the program broke off</source>
        <translation>программа аварийно закрылась</translation>
    </message>
    <message>
        <source>the computer slept</source>
        <translation>компьютер спал</translation>
    </message>
    <message>
        <source>the address did not answer</source>
        <translation>адрес не отвечал</translation>
    </message>
    <message>
        <source>From %1 to %2 nothing was received</source>
        <translation>С&#xa0;%1 до %2 приёма не было</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) may be missing</source>
        <translation>
            <numerusform>могло пропасть %n&#xa0;событие</numerusform>
            <numerusform>могли пропасть %n&#xa0;события</numerusform>
            <numerusform>могло пропасть %n&#xa0;событий</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>ничего не пропало</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) loaded later</source>
        <translation>
            <numerusform>%n&#xa0;событие догружено</numerusform>
            <numerusform>%n&#xa0;события догружены</numerusform>
            <numerusform>%n&#xa0;событий догружено</numerusform>
        </translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Догрузить…</translation>
    </message>
    <message>
        <source>Neither number nor phone</source>
        <translation>Нет ни №&#xa0;клиента, ни телефона</translation>
    </message>
    <message>
        <source>The phone does not fit</source>
        <translation>Телефон не подошёл</translation>
    </message>
    <message>
        <source>Repeats a line above</source>
        <translation>Повторяет строку выше</translation>
    </message>
    <message>
        <source>Has come: event No. %1</source>
        <translation>Уже пришло: событие №&#xa0;%1</translation>
    </message>
    <message>
        <source>Will be added</source>
        <translation>Добавим</translation>
    </message>
    <message>
        <source>To add: %1</source>
        <translation>Добавим: %1</translation>
    </message>
    <message>
        <source>have come already: %1</source>
        <translation>уже пришли: %1</translation>
    </message>
    <message>
        <source>cannot be taken: %1</source>
        <translation>не подошли: %1</translation>
    </message>
    <message>
        <source>The list is too long: 10,000 lines at most</source>
        <translation>Список слишком длинный: не больше 10 000 строк</translation>
    </message>
    <message>
        <source>No phones or numbers were found. Let the first line name the columns: number, name, phone</source>
        <translation>Не нашлось ни телефонов, ни номеров клиентов. Назовите столбцы в&#xa0;первой строке: номер, имя, телефон</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) added</source>
        <translation>
            <numerusform>Добавлено %n&#xa0;событие</numerusform>
            <numerusform>Добавлено %n&#xa0;события</numerusform>
            <numerusform>Добавлено %n&#xa0;событий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>&amp;Resume sending now</source>
        <translation>&amp;Продолжить отправку сейчас</translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation>&amp;Приостановить отправку</translation>
    </message>
    <message>
        <source>For an &amp;hour</source>
        <translation>На &amp;час</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow, 9:00</source>
        <translation>До &amp;завтра, 9:00</translation>
    </message>
    <message>
        <source>Until &amp;I resume it</source>
        <translation>&amp;Пока я не продолжу</translation>
    </message>
</context>
<context>
    <name>ProblemTexts</name>
    <message numerus="yes">
        <source>Show %n lead(s)</source>
        <translation>
            <numerusform>Показать %n&#xa0;заявку</numerusform>
            <numerusform>Показать %n&#xa0;заявки</numerusform>
            <numerusform>Показать %n&#xa0;заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Изменить ключ</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>Изменить и&#xa0;отправить</translation>
    </message>
    <message>
        <source>Open the directory</source>
        <translation>Открыть справочник</translation>
    </message>
    <message>
        <source>Open the flow&apos;s step</source>
        <translation>Открыть шаг обработки</translation>
    </message>
    <message>
        <source>Switch the guard on</source>
        <translation>Включить защиту от повторов</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Взять %1</translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation>Проверить адрес</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Открыть настройки</translation>
    </message>
    <message>
        <source>Open the copies</source>
        <translation>Открыть копии</translation>
    </message>
    <message>
        <source>Look at the string</source>
        <translation>Проверить строку</translation>
    </message>
    <message>
        <source>Show it in the history</source>
        <translation>Показать в&#xa0;истории</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>прошла %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с&#xa0;%1</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n&#xa0;заявка</numerusform>
            <numerusform>%n&#xa0;заявки</numerusform>
            <numerusform>%n&#xa0;заявок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not done</source>
        <translation>не доставлено %1</translation>
    </message>
</context>
<context>
    <name>ReadingNotes</name>
    <message>
        <source>Klientiks still holds an older string, one without a version mark. Paste the present one there.</source>
        <translation>В&#xa0;Клиентиксе ещё старая строка, без метки версии. Вставьте туда нынешнюю.</translation>
    </message>
    <message>
        <source>Klientiks still holds an older string, version %1. Paste the present one there.</source>
        <translation>В&#xa0;Клиентиксе ещё старая строка, версия %1. Вставьте туда нынешнюю.</translation>
    </message>
    <message>
        <source>The string broke off. Did not come: %1.</source>
        <translation>Строка оборвалась. Не пришли: %1.</translation>
    </message>
    <message>
        <source>The string broke off after %1. Did not come: %2.</source>
        <translation>Строка оборвалась после %1. Не пришли: %2.</translation>
    </message>
    <message>
        <source>The “+” of %1 had become a space, it was put back.</source>
        <translation>«+» в&#xa0;поле %1 превратился в&#xa0;пробел, его вернули.</translation>
    </message>
    <message>
        <source>A “&amp;” inside %1 had cut the value, it was put together again.</source>
        <translation>Знак &amp; внутри %1 разрезал значение, его собрали обратно.</translation>
    </message>
    <message>
        <source>The text came in the old encoding windows-1251 and was read as such.</source>
        <translation>Текст пришёл в&#xa0;старой кодировке windows-1251 и&#xa0;прочитан в&#xa0;ней.</translation>
    </message>
    <message>
        <source>%1 came encoded twice and was decoded twice.</source>
        <translation>Значение %1 пришло закодированным дважды и&#xa0;дважды раскодировано.</translation>
    </message>
    <message>
        <source>%1 came with a “%” that was not encoded, it was kept as it is.</source>
        <translation>В&#xa0;%1 пришёл незакодированный знак «%», он оставлен как есть.</translation>
    </message>
    <message>
        <source>Klientiks does not know %1 in the event “%2”. Correct the parameter %3 there; it counts as empty.</source>
        <translation>Клиентикс не знает %1 в событии «%2». Исправьте там параметр %3; пока он считается пустым.</translation>
    </message>
</context>
<context>
    <name>RepairWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n&#xa0;замена</numerusform>
            <numerusform>%n&#xa0;замены</numerusform>
            <numerusform>%n&#xa0;замен</numerusform>
        </translation>
    </message>
    <message>
        <source>taken out: %1</source>
        <translation>убрано: %1</translation>
    </message>
    <message>
        <source>the version mark %1 is added</source>
        <translation>добавлена метка версии %1</translation>
    </message>
</context>
<context>
    <name>RowVerbs</name>
    <message>
        <source>Send again…</source>
        <translation>Отправить ещё раз…</translation>
    </message>
    <message>
        <source>Repeat as it was</source>
        <translation>Повторить как было</translation>
    </message>
    <message>
        <source>Send with today&apos;s settings…</source>
        <translation>Отправить с&#xa0;текущими настройками…</translation>
    </message>
    <message>
        <source>Edit and send…</source>
        <translation>Изменить и&#xa0;отправить…</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Она дошла</translation>
    </message>
    <message>
        <source>It did not arrive, send again</source>
        <translation>Не дошла, отправить ещё раз</translation>
    </message>
    <message>
        <source>Show the first lead</source>
        <translation>Показать первую заявку</translation>
    </message>
</context>
<context>
    <name>SettingsPanes</name>
    <message>
        <source>At once, at most</source>
        <translation>Сразу, не больше</translation>
    </message>
    <message>
        <source>Requests under way to one service. More is faster, until the service asks to wait.</source>
        <translation>Столько запросов одновременно идёт к&#xa0;одному сервису. Больше&#xa0;— быстрее, пока сервис не попросит подождать.</translation>
    </message>
    <message>
        <source>Russia, +7</source>
        <translation>Россия, +7</translation>
    </message>
    <message>
        <source>Kazakhstan, +7</source>
        <translation>Казахстан, +7</translation>
    </message>
    <message>
        <source>Belarus, +375</source>
        <translation>Беларусь, +375</translation>
    </message>
    <message>
        <source>Ukraine, +380</source>
        <translation>Украина, +380</translation>
    </message>
    <message>
        <source>Uzbekistan, +998</source>
        <translation>Узбекистан, +998</translation>
    </message>
    <message>
        <source>Phones without a country code</source>
        <translation>Телефоны без кода страны</translation>
    </message>
    <message>
        <source>The country such a number is taken to be from.</source>
        <translation>К&#xa0;этой стране относим такие номера.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Repeats and what to do with an unclear outcome are set in each flow.</source>
        <translation>Повторы и&#xa0;неясный исход настраиваются в&#xa0;каждой обработке.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О&#xa0;программе</translation>
    </message>
    <message>
        <source>LeadBridge %1</source>
        <translation>Мост заявок %1</translation>
    </message>
    <message>
        <source>Klientiks events become CPA.House orders, on your own computer.</source>
        <translation>Превращает события Клиентикса в&#xa0;заказы CPA.House на вашем компьютере.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Свободная программа на условиях GNU GPL версии 3 или новее.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Waiting</source>
        <translation>В&#xa0;очереди</translation>
    </message>
    <message>
        <source>We send it as soon as its turn comes</source>
        <translation>Отправим, как только подойдёт очередь</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>All actions are done</source>
        <translation>Все шаги выполнены</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>The service did not take it; we do not repeat by ourselves</source>
        <translation>Сервис не принял; сами не повторяем</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Не доставлено</translation>
    </message>
    <message>
        <source>The attempts are used up</source>
        <translation>Попытки кончились</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Неясно</translation>
    </message>
    <message>
        <source>Sent, but there is no answer: the order may exist</source>
        <translation>Отправлено, но ответа нет: заказ мог появиться</translation>
    </message>
    <message>
        <source>Data missing</source>
        <translation>Не хватает данных</translation>
    </message>
    <message>
        <source>There is nothing to fill a required field with</source>
        <translation>Обязательное поле нечем заполнить</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>Отсеяно</translation>
    </message>
    <message>
        <source>The conditions of the flow are not met</source>
        <translation>Условия обработки не выполнены</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>Such a lead has come before</source>
        <translation>Такая заявка уже была</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>It came while sending was stopped</source>
        <translation>Пришло, пока отправка была остановлена</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>The step&apos;s own rule passed it over</source>
        <translation>Шаг пропущен по своему условию</translation>
    </message>
    <message>
        <source>Retry in %1</source>
        <translation>Повтор через %1</translation>
    </message>
    <message>
        <source>The service did not take it for now, we repeat by ourselves</source>
        <translation>Сервис временно не принял, повторим сами</translation>
    </message>
</context>
<context>
    <name>StepFields</name>
    <message>
        <source>answer: %1</source>
        <translation>ответ: %1</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>№&#xa0;заказа</translation>
    </message>
    <message>
        <source>No fields are known yet</source>
        <translation>Поля пока неизвестны</translation>
    </message>
</context>
<context>
    <name>StringFaults</name>
    <message>
        <source>Text that is no parameter</source>
        <translation>Текст, который не параметр</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>У&#xa0;параметра %1 нет значения</translation>
    </message>
    <message>
        <source>No placeholder in %1</source>
        <translation>В&#xa0;параметре %1 нет подстановки</translation>
    </message>
    <message>
        <source>A placeholder without a name</source>
        <translation>Подстановка без имени параметра</translation>
    </message>
    <message>
        <source>Name and placeholder are swapped</source>
        <translation>Имя и&#xa0;подстановка перепутаны</translation>
    </message>
    <message>
        <source>A dot in the parameter&apos;s name</source>
        <translation>Точка в&#xa0;имени параметра</translation>
    </message>
    <message>
        <source>The sign “%1” is missing</source>
        <translation>Нет знака «%1»</translation>
    </message>
    <message>
        <source>An extra “%1” at the end</source>
        <translation>Лишний знак «%1» в&#xa0;конце</translation>
    </message>
    <message>
        <source>“%1” instead of “%2”</source>
        <translation>«%1» вместо «%2»</translation>
    </message>
    <message>
        <source>Spaces inside the braces</source>
        <translation>Пробелы внутри скобок</translation>
    </message>
    <message>
        <source>A space in the string</source>
        <translation>Пробел в&#xa0;строке</translation>
    </message>
    <message>
        <source>We take it out.</source>
        <translation>Уберём.</translation>
    </message>
    <message>
        <source>We put %1.</source>
        <translation>Поставим %1.</translation>
    </message>
    <message>
        <source>A site or messenger wrote it so; Klientiks does not read it back.</source>
        <translation>Так его записал сайт или мессенджер, Клиентикс обратно не прочтёт.</translation>
    </message>
    <message>
        <source>A site or messenger took the beginning of a name for a special sign. The value would be lost. We put the name %1.</source>
        <translation>Сайт или мессенджер принял начало имени за спецзнак. Значение бы потерялось. Заменим на имя %1.</translation>
    </message>
    <message>
        <source>It carries no data. We take it out.</source>
        <translation>Данных он не передаёт. Уберём.</translation>
    </message>
    <message>
        <source>It is not known what should stand there. We take it out.</source>
        <translation>Что здесь должно стоять, неизвестно. Уберём.</translation>
    </message>
    <message>
        <source>Each event would bring the same instead of its data. We put %1.</source>
        <translation>Каждое событие передало бы одно и&#xa0;то же вместо своих данных. Поставим %1.</translation>
    </message>
    <message>
        <source>A value comes only under a name. We call it %1.</source>
        <translation>Значение приходит только под именем. Назовём его %1.</translation>
    </message>
    <message>
        <source>The name stands left of “=”, the placeholder right of it. We change their places.</source>
        <translation>Имя стоит слева от «=», подстановка справа. Поменяем их местами.</translation>
    </message>
    <message>
        <source>Left of “=” an underscore is better: %1.</source>
        <translation>Слева от «=» лучше подчёркивание: %1.</translation>
    </message>
    <message>
        <source>Parameters are parted by one &amp; each, or they run together.</source>
        <translation>Между параметрами нужен один знак &amp;, иначе они сольются.</translation>
    </message>
    <message>
        <source>Without the right sign the value does not arrive.</source>
        <translation>Без нужного знака значение не придёт.</translation>
    </message>
    <message>
        <source>Klientiks knows %1 only without spaces.</source>
        <translation>Клиентикс узнаёт %1 только без пробелов.</translation>
    </message>
    <message>
        <source>An address breaks off at a space.</source>
        <translation>На пробеле адрес обрывается.</translation>
    </message>
    <message>
        <source>This event has no such field. We take the parameter out; keep it if the field is your account&apos;s own.</source>
        <translation>В&#xa0;этом событии такого поля нет. Уберём параметр; оставьте его, если это поле вашего аккаунта.</translation>
    </message>
    <message>
        <source>The nearest one is %1. We put it.</source>
        <translation>Самое похожее поле&#xa0;— %1. Поставим его.</translation>
    </message>
    <message>
        <source>It comes only with “%1”. We take the parameter out.</source>
        <translation>Оно приходит только в&#xa0;«%1». Уберём параметр.</translation>
    </message>
    <message>
        <source>So it is called in “%1”. In this event it is %2. We put that.</source>
        <translation>Так оно называется в&#xa0;«%1». В&#xa0;этом событии это %2. Поставим его.</translation>
    </message>
    <message>
        <source>One is enough: both pass the same.</source>
        <translation>Хватит одного: второй передаёт то же самое.</translation>
    </message>
    <message>
        <source>Two values under one name are mixed up. We call the other %1.</source>
        <translation>Два значения под одним именем смешаются. Второе назовём %1.</translation>
    </message>
    <message>
        <source>The sign %1 instead of “%2”</source>
        <translation>Знак %1 вместо «%2»</translation>
    </message>
    <message>
        <source>The name %1 does not survive copying</source>
        <translation>Имя %1 испортится при копировании</translation>
    </message>
    <message>
        <source>The braces do not match</source>
        <translation>Не хватает скобки или есть лишняя</translation>
    </message>
    <message>
        <source>Braces of another kind</source>
        <translation>Скобки не те</translation>
    </message>
    <message>
        <source>A space between the braces</source>
        <translation>Пробел между скобками</translation>
    </message>
    <message>
        <source>No question mark</source>
        <translation>Нет вопросительного знака</translation>
    </message>
    <message>
        <source>One question mark too many</source>
        <translation>Лишний вопросительный знак</translation>
    </message>
    <message>
        <source>A line break in the string</source>
        <translation>Перенос строки</translation>
    </message>
    <message>
        <source>An invisible sign, %1</source>
        <translation>Невидимый знак %1</translation>
    </message>
    <message>
        <source>The sign %1 does not belong here</source>
        <translation>Лишний знак %1</translation>
    </message>
    <message>
        <source>Letters that only look Latin</source>
        <translation>Буквы только похожи на латинские</translation>
    </message>
    <message>
        <source>Klientiks does not know %1</source>
        <translation>Клиентикс не знает %1</translation>
    </message>
    <message>
        <source>%1 is of another event</source>
        <translation>%1 из другого события</translation>
    </message>
    <message>
        <source>The parameter %1 stands twice</source>
        <translation>Параметр %1 стоит дважды</translation>
    </message>
    <message>
        <source>The address is too long</source>
        <translation>Адрес слишком длинный</translation>
    </message>
    <message>
        <source>There are no parameters here</source>
        <translation>Здесь нет параметров</translation>
    </message>
    <message>
        <source>Sites and messengers turn the beginning of &amp;%1 into %2. We call it %3.</source>
        <translation>Сайты и&#xa0;мессенджеры превращают начало &amp;%1 в знак %2. Назовём параметр %3.</translation>
    </message>
    <message>
        <source>Klientiks knows %1 only in two plain braces on each side.</source>
        <translation>Клиентикс узнаёт %1 только в&#xa0;двух обычных скобках с&#xa0;каждой стороны.</translation>
    </message>
    <message>
        <source>Without “?” no parameter arrives. We put it before the first.</source>
        <translation>Без «?» не придёт ни один параметр. Поставим его перед первым.</translation>
    </message>
    <message>
        <source>Only the first “?” counts, the next spoils a value.</source>
        <translation>Считается только первый «?», следующий портит значение.</translation>
    </message>
    <message>
        <source>Klientiks takes the address in one line.</source>
        <translation>Клиентиксу нужен адрес одной строкой.</translation>
    </message>
    <message>
        <source>It cannot be seen, but becomes part of a name or value.</source>
        <translation>Его не видно, но он станет частью имени или значения.</translation>
    </message>
    <message>
        <source>It becomes part of a name or value.</source>
        <translation>Он станет частью имени или значения.</translation>
    </message>
    <message>
        <source>In %1 there are letters of another alphabet. We put %2.</source>
        <translation>В&#xa0;«%1» есть буквы другого алфавита. Поставим %2.</translation>
    </message>
    <message>
        <source>It has %1 characters, only %2 are sure to pass. We leave out what an order needs least.</source>
        <translation>В&#xa0;нём %1 знаков, а&#xa0;наверняка пройдут только %2. Уберём то, что для заявки нужно меньше всего.</translation>
    </message>
    <message>
        <source>Copy the field “Адрес запроса” in Klientiks as a whole.</source>
        <translation>Скопируйте поле «Адрес запроса» целиком.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>the service is busy</source>
        <translation>сервис занят</translation>
    </message>
    <message>
        <source>the service has trouble</source>
        <translation>у&#xa0;сервиса неполадки</translation>
    </message>
    <message>
        <source>the service did not take it</source>
        <translation>сервис не принял</translation>
    </message>
    <message>
        <source>Answer %1, asked to wait %2</source>
        <translation>Ответ %1, просил подождать %2</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Ответ %1</translation>
    </message>
    <message>
        <source>Accepted: answer %1</source>
        <translation>Принято: ответ %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>no connection to %1</source>
        <translation>нет связи с&#xa0;%1</translation>
    </message>
    <message>
        <source>sent, but no answer came</source>
        <translation>отправлено, но ответа не было</translation>
    </message>
    <message>
        <source>the answer cannot be understood</source>
        <translation>ответ непонятен</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>order No. %1</source>
        <translation>заказ №&#xa0;%1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>the service did not take it for now</source>
        <translation>сервис пока не принял</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>The connection did not open, nothing was sent</source>
        <translation>Соединение не открылось, ничего не отправлено</translation>
    </message>
    <message>
        <source>Received from Klientiks</source>
        <translation>Получено от Клиентикса</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n&#xa0;поле</numerusform>
            <numerusform>%n&#xa0;поля</numerusform>
            <numerusform>%n&#xa0;полей</numerusform>
        </translation>
    </message>
    <message>
        <source>answered “ok” in %1</source>
        <translation>ответили «ok» через %1</translation>
    </message>
    <message>
        <source>%1, attempt %2: %3</source>
        <translation>%1, попытка %2: %3</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Попытка %1: %2</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>ждали %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>следующая попытка через %1</translation>
    </message>
    <message>
        <source>trying now</source>
        <translation>отправляем</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: you said it arrived</source>
        <translation>%1: вы отметили, что заявка дошла</translation>
    </message>
    <message>
        <source>the client&apos;s data could not be asked for</source>
        <translation>данные клиента получить не удалось</translation>
    </message>
    <message>
        <source>message delivered</source>
        <translation>сообщение доставлено</translation>
    </message>
    <message>
        <source>letter handed over</source>
        <translation>письмо передано</translation>
    </message>
    <message>
        <source>deal No. %1</source>
        <translation>сделка №&#xa0;%1</translation>
    </message>
    <message>
        <source>record No. %1</source>
        <translation>запись №&#xa0;%1</translation>
    </message>
    <message>
        <source>accepted, No. %1</source>
        <translation>принято, №&#xa0;%1</translation>
    </message>
    <message>
        <source>first part done</source>
        <translation>первая часть сделана</translation>
    </message>
    <message>
        <source>the service wants fewer requests</source>
        <translation>сервис просит реже</translation>
    </message>
    <message>
        <source>the key was not taken</source>
        <translation>ключ не принят</translation>
    </message>
    <message>
        <source>Added from a list after an outage</source>
        <translation>Догружена из списка после перерыва</translation>
    </message>
    <message>
        <source>Fields corrected by hand</source>
        <translation>Поля исправлены вручную</translation>
    </message>
</context>
<context>
    <name>TransformTexts</name>
    <message>
        <source>trim spaces</source>
        <translation>обрезать пробелы</translation>
    </message>
    <message>
        <source>all in capitals</source>
        <translation>заглавными буквами</translation>
    </message>
    <message>
        <source>all in small letters</source>
        <translation>строчными буквами</translation>
    </message>
    <message>
        <source>each word with a capital</source>
        <translation>каждое слово с&#xa0;заглавной</translation>
    </message>
    <message>
        <source>digits only</source>
        <translation>только цифры</translation>
    </message>
    <message>
        <source>phone in the form</source>
        <translation>телефон в&#xa0;виде</translation>
    </message>
    <message>
        <source>first word</source>
        <translation>первое слово</translation>
    </message>
    <message>
        <source>last word</source>
        <translation>последнее слово</translation>
    </message>
    <message>
        <source>all but the first word</source>
        <translation>всё, кроме первого слова</translation>
    </message>
    <message>
        <source>date in the form</source>
        <translation>дата в&#xa0;виде</translation>
    </message>
    <message>
        <source>number in the form</source>
        <translation>число в&#xa0;виде</translation>
    </message>
    <message>
        <source>replace by a table</source>
        <translation>заменить по таблице</translation>
    </message>
    <message>
        <source>if empty, take</source>
        <translation>если пусто, взять</translation>
    </message>
    <message>
        <source>3500, whole</source>
        <translation>3500, целое</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>replace by a table of %n line(s)</source>
        <translation>
            <numerusform>заменить по таблице из %n&#xa0;строки</numerusform>
            <numerusform>заменить по таблице из %n&#xa0;строк</numerusform>
            <numerusform>заменить по таблице из %n&#xa0;строк</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no phone number</source>
        <translation>Это не номер телефона</translation>
    </message>
    <message>
        <source>This is no date that can be read</source>
        <translation>Дату не разобрать</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>Это не число</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The copy made %1 was restored.</source>
        <translation>Восстановлена копия, сделанная %1.</translation>
    </message>
    <message>
        <source>Flows: %1, events: %2.</source>
        <translation>Обработок: %1, событий: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) that came since were taken over.</source>
        <translation>
            <numerusform>Перенесено %n&#xa0;событие, пришедшее после неё.</numerusform>
            <numerusform>Перенесено %n&#xa0;события, пришедших после неё.</numerusform>
            <numerusform>Перенесено %n&#xa0;событий, пришедших после неё.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of its queue had gone out since: they are not repeated.</source>
        <translation>
            <numerusform>%n&#xa0;отправка из её очереди уже состоялась, повторять её не будем.</numerusform>
            <numerusform>%n&#xa0;отправки из её очереди уже состоялись, повторять их не будем.</numerusform>
            <numerusform>%n&#xa0;отправок из её очереди уже состоялись, повторять их не будем.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) wait to go out.</source>
        <translation>
            <numerusform>Ждёт отправки: %n.</numerusform>
            <numerusform>Ждут отправки: %n.</numerusform>
            <numerusform>Ждут отправки: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The replaced journal could not be read.</source>
        <translation>Прежний журнал прочитать не удалось.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n step(s) nobody knows whether they went out since: you decide, in the history under Unclear.</source>
        <translation>
            <numerusform>О&#xa0;%n&#xa0;отправке неизвестно, состоялась ли она после копии: решите вы, в&#xa0;истории у&#xa0;неё состояние «Неясно».</numerusform>
            <numerusform>О&#xa0;%n&#xa0;отправках неизвестно, состоялись ли они после копии: решите вы, в&#xa0;истории у&#xa0;них состояние «Неясно».</numerusform>
            <numerusform>О&#xa0;%n&#xa0;отправках неизвестно, состоялись ли они после копии: решите вы, в&#xa0;истории у&#xa0;них состояние «Неясно».</numerusform>
        </translation>
    </message>
    <message>
        <source>The replaced journal was set aside in the data folder.</source>
        <translation>Прежний журнал сохранён в&#xa0;папке данных.</translation>
    </message>
    <message>
        <source>%1, replaced by a restore</source>
        <translation>%1, заменён при восстановлении</translation>
    </message>
    <message>
        <source>%1, before an update</source>
        <translation>%1, до обновления</translation>
    </message>
    <message>
        <source>%1, events: %2</source>
        <translation>%1, событий: %2</translation>
    </message>
</context>
<context>
    <name>WhatRemains</name>
    <message>
        <source>The flow does not say where to send</source>
        <translation>Не указано, куда отправлять</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Not filled in: %1</source>
        <translation>Не заполнено: %1</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>There is no key yet: %1</source>
        <translation>Ключа ещё нет: %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ввести</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Klientiks cannot reach this computer: there is no public address</source>
        <translation>Клиентикс не достучится до компьютера: нет внешнего адреса</translation>
    </message>
    <message>
        <source>Set the address</source>
        <translation>Задать адрес</translation>
    </message>
    <message>
        <source>The address cannot be reached</source>
        <translation>Адрес недоступен</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>The address was not checked</source>
        <translation>Адрес не проверен</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>No event has come from Klientiks yet</source>
        <translation>Из Клиентикса ещё не было событий</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>Дождаться</translation>
    </message>
    <message>
        <source>Klientiks still holds the old string</source>
        <translation>В&#xa0;Клиентиксе ещё старая строка</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Klientiks does not know the field %1</source>
        <translation>Клиентикс не знает поля %1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>the number is too short</source>
        <translation>номер слишком короткий</translation>
    </message>
    <message>
        <source>the number is too long</source>
        <translation>номер слишком длинный</translation>
    </message>
    <message>
        <source>it is not a phone number</source>
        <translation>это не номер телефона</translation>
    </message>
    <message>
        <source>there is no such country code</source>
        <translation>такого кода страны нет</translation>
    </message>
    <message>
        <source>no number has this length</source>
        <translation>номеров такой длины не бывает</translation>
    </message>
    <message>
        <source>the area code is missing</source>
        <translation>не хватает кода города</translation>
    </message>
    <message>
        <source>it is not a web address</source>
        <translation>это не веб-адрес</translation>
    </message>
    <message>
        <source>it is not an IP address</source>
        <translation>это не IP-адрес</translation>
    </message>
    <message>
        <source>it is not an address on the internet</source>
        <translation>это не адрес в&#xa0;интернете</translation>
    </message>
    <message>
        <source>it is not a two-letter country code</source>
        <translation>это не код страны из двух букв</translation>
    </message>
    <message>
        <source>Klientiks did not know this placeholder</source>
        <translation>Клиентикс не знает такого поля</translation>
    </message>
    <message>
        <source>%1 is missing: the event has no field %2</source>
        <translation>Нет значения «%1»: в&#xa0;событии нет поля %2</translation>
    </message>
    <message>
        <source>%1 is missing: the phone number does not tell the country</source>
        <translation>Нет значения «%1»: по номеру телефона страну не определить</translation>
    </message>
    <message>
        <source>%1 is not filled in</source>
        <translation>Поле «%1» не заполнено</translation>
    </message>
    <message>
        <source>%1 is missing: its value is empty</source>
        <translation>Нет значения «%1»: оно пустое</translation>
    </message>
    <message>
        <source>No connection to %1: the name was not found</source>
        <translation>Нет связи с&#xa0;%1: имя не найдено</translation>
    </message>
    <message>
        <source>No connection to %1: it was refused</source>
        <translation>Нет связи с&#xa0;%1: соединение отклонено</translation>
    </message>
    <message>
        <source>No connection to %1: it did not open in time</source>
        <translation>Нет связи с&#xa0;%1: соединение не открылось вовремя</translation>
    </message>
    <message>
        <source>No safe connection to %1: %2</source>
        <translation>Нет защищённой связи с&#xa0;%1: %2</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>Нет связи с&#xa0;%1: %2</translation>
    </message>
    <message>
        <source>Sent, but no answer came within %1 s</source>
        <translation>Отправлено, но за %1&#xa0;с ответа не было</translation>
    </message>
    <message>
        <source>Sent, but the connection broke before the answer</source>
        <translation>Отправлено, но связь оборвалась до ответа</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Ответ %1</translation>
    </message>
    <message>
        <source>Answer %1: %2</source>
        <translation>Ответ %1: %2</translation>
    </message>
    <message>
        <source>The answer cannot be understood: %1</source>
        <translation>Ответ непонятен: %1</translation>
    </message>
    <message>
        <source>The answer was empty</source>
        <translation>Ответ пустой</translation>
    </message>
    <message>
        <source>The service points to another address: %1</source>
        <translation>Сервис отсылает на другой адрес: %1</translation>
    </message>
    <message>
        <source>The program ended before the answer came</source>
        <translation>Программа закрылась до ответа</translation>
    </message>
    <message>
        <source>%1 does not fit: %2 (%3)</source>
        <translation>Поле «%1» не подошло: %2 (%3)</translation>
    </message>
    <message>
        <source>The key “%1” is not stored</source>
        <translation>Ключ «%1» не сохранён</translation>
    </message>
    <message>
        <source>%1: the template is wrong: %2</source>
        <translation>Поле «%1»: шаблон неверен: %2</translation>
    </message>
    <message>
        <source>The flow&apos;s conditions are not met</source>
        <translation>Условия обработки не выполнены</translation>
    </message>
    <message>
        <source>Passed over by the step&apos;s own rule</source>
        <translation>Шаг пропущен по своему условию</translation>
    </message>
    <message>
        <source>Came while sending was stopped</source>
        <translation>Пришло, пока отправка была остановлена</translation>
    </message>
    <message>
        <source>The same lead came before: No. %1</source>
        <translation>Такая заявка уже была: №&#xa0;%1</translation>
    </message>
    <message>
        <source>The flow or this step of it was removed</source>
        <translation>Обработка или этот её шаг удалены</translation>
    </message>
    <message>
        <source>Given up after %1 tries. Last: %2</source>
        <translation>Попытки кончились, было %1. Последняя: %2</translation>
    </message>
    <message>
        <source>Marked by hand as arrived</source>
        <translation>Отмечено вручную: дошла</translation>
    </message>
    <message>
        <source>The answer was too large to read</source>
        <translation>Ответ слишком велик, прочитать его нельзя</translation>
    </message>
    <message>
        <source>%1 refused the lead</source>
        <translation>%1: заявка отклонена</translation>
    </message>
    <message>
        <source>Mend what the answer names, then send again.</source>
        <translation>Исправьте то, на что указывает ответ, и&#xa0;отправьте снова.</translation>
    </message>
    <message>
        <source>Check the action&apos;s address and keys.</source>
        <translation>Проверьте адрес и&#xa0;ключи в&#xa0;шаге обработки.</translation>
    </message>
    <message>
        <source>Not delivered to %1</source>
        <translation>Не доставлено: %1</translation>
    </message>
    <message>
        <source>When the cause is gone, send the leads again.</source>
        <translation>Когда причина исчезнет, отправьте заявки снова.</translation>
    </message>
    <message>
        <source>It is unclear whether %1 got the lead</source>
        <translation>%1: неясно, дошла ли заявка</translation>
    </message>
    <message>
        <source>Look in the service&apos;s account whether the order is there.</source>
        <translation>Посмотрите в&#xa0;кабинете сервиса, есть ли заказ.</translation>
    </message>
    <message>
        <source>The phone number does not fit</source>
        <translation>Телефон не подошёл</translation>
    </message>
    <message>
        <source>Data for the lead is missing</source>
        <translation>Не хватает данных для заявки</translation>
    </message>
    <message>
        <source>Store the key in the settings, then send again.</source>
        <translation>Сохраните ключ в&#xa0;настройках и&#xa0;отправьте снова.</translation>
    </message>
    <message>
        <source>Check the mapping of the flow, then send again.</source>
        <translation>Проверьте, заполнены ли поля в&#xa0;обработке, и&#xa0;отправьте снова.</translation>
    </message>
    <message>
        <source>%1 does not take leads just now</source>
        <translation>%1 временно не принимает заявки</translation>
    </message>
    <message>
        <source>Nothing to do: we keep trying by ourselves.</source>
        <translation>Ничего делать не надо: повторим сами.</translation>
    </message>
    <message>
        <source>This does not fit</source>
        <translation>Это не подходит</translation>
    </message>
    <message>
        <source>There is no such thing</source>
        <translation>Такого нет</translation>
    </message>
    <message>
        <source>The journal cannot be read or written</source>
        <translation>Журнал не читается или не пишется</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>На диске нет места</translation>
    </message>
    <message>
        <source>Another program holds the journal</source>
        <translation>Журнал занят другой программой</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of the program</source>
        <translation>Журнал записан более новой версией программы</translation>
    </message>
    <message>
        <source>It is already in use</source>
        <translation>Уже занято</translation>
    </message>
    <message>
        <source>Another program works on this data folder</source>
        <translation>С&#xa0;этой папкой данных работает другая программа</translation>
    </message>
    <message>
        <source>The system does not allow it</source>
        <translation>Система не разрешает</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Too much at once, try again</source>
        <translation>Слишком много сразу, повторите</translation>
    </message>
    <message>
        <source>The bridge is not running</source>
        <translation>Мост не запущен</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В&#xa0;очереди</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Не доставлено</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Неясно</translation>
    </message>
    <message>
        <source>Data missing</source>
        <translation>Не хватает данных</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>Отсеяно</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дубль</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Будет пропущен</translation>
    </message>
    <message>
        <source>Country by phone</source>
        <translation>Страна по телефону</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное имя</translation>
    </message>
    <message>
        <source>Time received</source>
        <translation>Время получения</translation>
    </message>
    <message>
        <source>Number of the event</source>
        <translation>Номер события</translation>
    </message>
    <message>
        <source>Name from the client directory</source>
        <translation>Имя из справочника клиентов</translation>
    </message>
    <message>
        <source>Phone from the client directory</source>
        <translation>Телефон из справочника клиентов</translation>
    </message>
    <message>
        <source>E-mail from the client directory</source>
        <translation>Почта из справочника клиентов</translation>
    </message>
    <message>
        <source>Check the access to Klientiks in the settings, then send again.</source>
        <translation>Проверьте доступ к&#xa0;Клиентиксу в&#xa0;настройках и&#xa0;отправьте снова.</translation>
    </message>
    <message>
        <source>Nothing to do: it was your wish.</source>
        <translation>Ничего делать не надо: вы удалили данные сами.</translation>
    </message>
    <message>
        <source>Write the client&apos;s data into the directory, then send again.</source>
        <translation>Впишите данные клиента в&#xa0;справочник и&#xa0;отправьте снова.</translation>
    </message>
    <message>
        <source>Klientiks does not tell the client&apos;s data just now</source>
        <translation>Клиентикс сейчас не отвечает, кто этот клиент</translation>
    </message>
    <message>
        <source>%1 is missing: the event does not tell the client&apos;s number</source>
        <translation>Нет значения «%1»: в&#xa0;событии нет номера клиента</translation>
    </message>
    <message>
        <source>%1 is missing: no event of client No. %2 has carried it so far</source>
        <translation>Нет значения «%1»: ни в&#xa0;одном событии клиента №&#xa0;%2 его ещё не было</translation>
    </message>
    <message>
        <source>Klientiks tells nothing about client No. %1</source>
        <translation>Клиентикс не сообщает данных клиента №&#xa0;%1</translation>
    </message>
    <message>
        <source>The client directory could not be read for client No. %1</source>
        <translation>Не удалось найти в&#xa0;справочнике клиента №&#xa0;%1</translation>
    </message>
    <message>
        <source>Klientiks was not asked about client No. %1 yet: it is asked once a second</source>
        <translation>О&#xa0;клиенте №&#xa0;%1 Клиентикс ещё не спросили: запросы идут не чаще раза в&#xa0;секунду</translation>
    </message>
    <message>
        <source>Klientiks could not be asked about client No. %1</source>
        <translation>Не удалось спросить Клиентикс о&#xa0;клиенте №&#xa0;%1</translation>
    </message>
    <message>
        <source>The client&apos;s data were deleted</source>
        <translation>Данные клиента удалены</translation>
    </message>
    <message>
        <source>Fill in the account, the user and the token</source>
        <translation>Заполните аккаунт, пользователя и&#xa0;ключ</translation>
    </message>
    <message>
        <source>Klientiks refuses the access: check account, user and token, and whether the API is switched on in Klientiks</source>
        <translation>Клиентикс не даёт доступ: проверьте аккаунт, пользователя и&#xa0;ключ, а&#xa0;также включён ли API в&#xa0;Клиентиксе</translation>
    </message>
    <message>
        <source>Klientiks is busy just now, try again later</source>
        <translation>Клиентикс сейчас занят, попробуйте позже</translation>
    </message>
    <message>
        <source>There is no connection to Klientiks</source>
        <translation>Нет связи с&#xa0;Клиентиксом</translation>
    </message>
    <message>
        <source>There is an answer, but it is not Klientiks&apos; API: check the address</source>
        <translation>Ответ пришёл, но это не API Клиентикса: проверьте адрес</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>это не число</translation>
    </message>
    <message>
        <source>it is not a date</source>
        <translation>это не дата</translation>
    </message>
    <message>
        <source>it is none of the possible values</source>
        <translation>такого варианта нет</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>это не «да» и&#xa0;не «нет»</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>это не JSON</translation>
    </message>
    <message>
        <source>it is not the address of an inbound webhook</source>
        <translation>это не адрес входящего вебхука</translation>
    </message>
    <message>
        <source>it has to begin with https</source>
        <translation>адрес должен начинаться с&#xa0;https</translation>
    </message>
    <message>
        <source>it is not the address of an account of its own</source>
        <translation>это не адрес своего аккаунта</translation>
    </message>
    <message>
        <source>it is not an e-mail address</source>
        <translation>это не адрес почты</translation>
    </message>
    <message>
        <source>before the @ there may be Latin letters alone</source>
        <translation>перед @ могут стоять только латинские буквы</translation>
    </message>
    <message>
        <source>there are too many addresses in it</source>
        <translation>в&#xa0;нём слишком много адресов</translation>
    </message>
    <message>
        <source>it is not a server&apos;s name</source>
        <translation>это не имя сервера</translation>
    </message>
    <message>
        <source>it is not a port from 1 to 65535</source>
        <translation>это не порт от 1 до 65535</translation>
    </message>
    <message>
        <source>without protection letters go to this computer alone</source>
        <translation>без защиты письма уходят только на этот компьютер</translation>
    </message>
    <message>
        <source>socks5://host:port or http://host:port is expected</source>
        <translation>нужно socks5://узел:порт или http://узел:порт</translation>
    </message>
    <message>
        <source>the password belongs into the field for it</source>
        <translation>пароль вводится в&#xa0;своё поле</translation>
    </message>
    <message>
        <source>whsec_ and a key of 24 to 64 bytes are expected</source>
        <translation>нужен ключ вида whsec_… длиной от 24 до 64 байт</translation>
    </message>
    <message>
        <source>the name has an empty part, or another field stands above it</source>
        <translation>в&#xa0;имени есть пустая часть, или выше стоит другое поле</translation>
    </message>
    <message>
        <source>a header cannot have this name</source>
        <translation>у&#xa0;заголовка не может быть такого имени</translation>
    </message>
    <message>
        <source>the program writes this header itself</source>
        <translation>этот заголовок программа пишет сама</translation>
    </message>
    <message>
        <source>with its parameters it is longer than 8,000 letters</source>
        <translation>вместе с&#xa0;параметрами он длиннее 8000 знаков</translation>
    </message>
    <message>
        <source>it is not a token from @BotFather</source>
        <translation>это не токен от @BotFather</translation>
    </message>
    <message>
        <source>a chat&apos;s number or a channel&apos;s @name is expected</source>
        <translation>нужен номер чата или @имя канала</translation>
    </message>
    <message>
        <source>the message would be empty</source>
        <translation>сообщение получилось бы пустым</translation>
    </message>
    <message>
        <source>all chats have got the message already</source>
        <translation>все чаты уже получили сообщение</translation>
    </message>
    <message>
        <source>another program receives this bot&apos;s messages, so its chats cannot be listed; enter the chat&apos;s number by hand</source>
        <translation>сообщения этого бота получает другая программа, поэтому список чатов недоступен; введите номер чата вручную</translation>
    </message>
    <message>
        <source>another program is reading this bot&apos;s messages at this moment; enter the chat&apos;s number by hand</source>
        <translation>сообщения этого бота сейчас читает другая программа; введите номер чата вручную</translation>
    </message>
    <message>
        <source>%1 is missing: no earlier step left %2</source>
        <translation>Нет значения «%1»: предыдущие шаги не дали %2</translation>
    </message>
    <message>
        <source>%1 does not fit: %2</source>
        <translation>Поле «%1» не подошло: %2</translation>
    </message>
    <message>
        <source>Store an app password in place of the account&apos;s own</source>
        <translation>Сохраните пароль приложения вместо обычного</translation>
    </message>
    <message>
        <source>Make an app password of the kind “Mail” at id.yandex.ru, Security, and store it in place of the account&apos;s own</source>
        <translation>Создайте на id.yandex.ru в&#xa0;разделе «Безопасность» пароль приложения вида «Почта» и&#xa0;сохраните его вместо обычного</translation>
    </message>
    <message>
        <source>Make a password for external applications in Mail.ru&apos;s settings, Security, and store it in place of the account&apos;s own</source>
        <translation>Создайте в&#xa0;настройках Mail.ru в&#xa0;разделе «Безопасность» пароль для внешних приложений и&#xa0;сохраните его вместо обычного</translation>
    </message>
    <message>
        <source>Turn on 2-Step Verification in the Google account, make an app password there, and store it in place of the account&apos;s own</source>
        <translation>Включите в&#xa0;аккаунте Google двухэтапную аутентификацию, создайте там пароль приложения и&#xa0;сохраните его вместо обычного</translation>
    </message>
    <message>
        <source>Allow mail programs in the mailbox&apos;s settings: IMAP</source>
        <translation>Разрешите доступ почтовым программам в&#xa0;настройках ящика: IMAP</translation>
    </message>
    <message>
        <source>Open the mailbox in a browser, send a letter there, and try again</source>
        <translation>Откройте ящик в&#xa0;браузере, отправьте оттуда письмо и&#xa0;повторите</translation>
    </message>
    <message>
        <source>Choose TLS or STARTTLS</source>
        <translation>Выберите TLS или STARTTLS</translation>
    </message>
    <message>
        <source>Copy the webhook&apos;s address from Bitrix24 anew: it may have ended, or an administrator has changed it</source>
        <translation>Скопируйте адрес вебхука из Bitrix24 заново: он мог закончиться, или его изменил администратор</translation>
    </message>
    <message>
        <source>Make a new long-lived token in the integration and store it</source>
        <translation>Создайте в&#xa0;интеграции новый долгосрочный токен и&#xa0;сохраните его</translation>
    </message>
    <message>
        <source>Take a new authorization code from the integration, store it, and check the connection within 20 minutes</source>
        <translation>Возьмите в&#xa0;интеграции новый код авторизации, сохраните его и&#xa0;в&#xa0;течение 20 минут проверьте соединение</translation>
    </message>
    <message>
        <source>Several contacts have this phone; contact No. %1 was taken, of %2</source>
        <translation>Контактов с&#xa0;таким телефоном несколько (%2), взят контакт №&#xa0;%1</translation>
    </message>
    <message>
        <source>The client was found: contact No. %1</source>
        <translation>Клиент найден: контакт №&#xa0;%1</translation>
    </message>
    <message>
        <source>The client is not known there yet</source>
        <translation>Такого клиента там ещё нет</translation>
    </message>
    <message>
        <source>Contact No. %1 was made</source>
        <translation>Создан контакт №&#xa0;%1</translation>
    </message>
    <message>
        <source>Deal No. %1 was made</source>
        <translation>Создана сделка №&#xa0;%1</translation>
    </message>
    <message>
        <source>The data were added to deal No. %1, which was there already</source>
        <translation>Данные добавлены к&#xa0;уже существующей сделке №&#xa0;%1</translation>
    </message>
    <message>
        <source>The deal was made, but not its note</source>
        <translation>Сделка создана, а&#xa0;примечание не принято</translation>
    </message>
    <message>
        <source>The access was renewed</source>
        <translation>Доступ продлён</translation>
    </message>
    <message>
        <source>The access has run out and is being renewed</source>
        <translation>Срок доступа вышел, продлеваем</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Отправлено в&#xa0;%1</translation>
    </message>
    <message>
        <source>Not sent to %1</source>
        <translation>Не отправлено: %1</translation>
    </message>
    <message>
        <source>The group has a new number now: %1</source>
        <translation>У&#xa0;группы теперь новый номер: %1</translation>
    </message>
    <message>
        <source>The first part is done</source>
        <translation>Первая часть сделана</translation>
    </message>
    <message>
        <source>The connection works</source>
        <translation>Соединение работает</translation>
    </message>
    <message>
        <source>The key is good until %1</source>
        <translation>Ключ действует до %1</translation>
    </message>
    <message>
        <source>The proxy %1 was not found</source>
        <translation>Прокси %1 не найден</translation>
    </message>
    <message>
        <source>Nothing answers at the proxy %1</source>
        <translation>По адресу прокси %1 никто не отвечает</translation>
    </message>
    <message>
        <source>No connection through the proxy %1 in time</source>
        <translation>Через прокси %1 не удалось соединиться вовремя</translation>
    </message>
    <message>
        <source>The proxy %1 wants another user name or password</source>
        <translation>Прокси %1 требует другое имя или пароль</translation>
    </message>
    <message>
        <source>The proxy %1 may not connect to the service</source>
        <translation>Прокси %1 не разрешает соединение с&#xa0;сервисом</translation>
    </message>
    <message>
        <source>The proxy %1 does not reach the service</source>
        <translation>Через прокси %1 сервис недоступен</translation>
    </message>
    <message>
        <source>The proxy %1 does not let the request through</source>
        <translation>Прокси %1 не пропускает запрос</translation>
    </message>
    <message>
        <source>The step is switched off</source>
        <translation>Шаг выключен</translation>
    </message>
    <message>
        <source>The step&apos;s conditions are not met</source>
        <translation>Условия шага не выполнены</translation>
    </message>
    <message>
        <source>Not sent: the sandbox stands in for CPA.House alone</source>
        <translation>Не отправлено: песочница заменяет только CPA.House</translation>
    </message>
    <message>
        <source>The service does not take the key</source>
        <translation>Сервис не принимает ключ</translation>
    </message>
    <message>
        <source>The key lacks the right to do this</source>
        <translation>У&#xa0;ключа нет на это прав</translation>
    </message>
    <message>
        <source>The account there is not paid for</source>
        <translation>Аккаунт там не оплачен</translation>
    </message>
    <message>
        <source>The service wants fewer requests</source>
        <translation>Сервис просит слать реже</translation>
    </message>
    <message>
        <source>%1 is not taken</source>
        <translation>%1 не принимается</translation>
    </message>
    <message>
        <source>%1 says nothing on port %2: probably the wrong kind of protection is chosen</source>
        <translation>%1 молчит на порту %2: похоже, выбран не тот вид защиты</translation>
    </message>
    <message>
        <source>The new key “%1” could not be stored</source>
        <translation>Новый ключ «%1» не удалось сохранить</translation>
    </message>
    <message>
        <source>Given up: no end after %1 requests</source>
        <translation>Прекращено: после %1 запросов шаг так и&#xa0;не закончен</translation>
    </message>
    <message>
        <source>Flow: %1</source>
        <translation>Обработка: %1</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Шаг: %1</translation>
    </message>
    <message>
        <source>Destination: %1</source>
        <translation>Куда: %1</translation>
    </message>
    <message>
        <source>Leads: %1</source>
        <translation>Заявок: %1</translation>
    </message>
    <message>
        <source>not delivered yet: %1</source>
        <translation>ещё не доставлено: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с&#xa0;%1</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Проблема прошла: %1</translation>
    </message>
    <message>
        <source>It lasted from %1 to %2</source>
        <translation>Длилась с&#xa0;%1 до %2</translation>
    </message>
    <message>
        <source>Still so: %1</source>
        <translation>По-прежнему: %1</translation>
    </message>
    <message>
        <source>Newest lead: %1</source>
        <translation>Последняя заявка: %1</translation>
    </message>
    <message>
        <source>LeadBridge on the computer %1, %2</source>
        <translation>Мост заявок на компьютере %1, %2</translation>
    </message>
    <message>
        <source>LeadBridge: over: %1</source>
        <translation>Мост заявок, проблема прошла: %1</translation>
    </message>
    <message>
        <source>LeadBridge: %1</source>
        <translation>Мост заявок: %1</translation>
    </message>
    <message>
        <source>LeadBridge: problems over: %1</source>
        <translation>Мост заявок, прошло проблем: %1</translation>
    </message>
    <message>
        <source>LeadBridge: problems: %1</source>
        <translation>Мост заявок, проблем: %1</translation>
    </message>
    <message>
        <source>%1: received %2, delivered %3, refused %4</source>
        <translation>%1: получено %2, доставлено %3, отказов %4</translation>
    </message>
    <message>
        <source>In 24 hours: received %1, delivered %2, refused %3, waiting %4</source>
        <translation>За сутки: получено %1, доставлено %2, отказов %3, в&#xa0;очереди %4</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>Проблем нет.</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Проблем: %1</translation>
    </message>
    <message>
        <source>LeadBridge: received %1, delivered %2</source>
        <translation>Мост заявок за сутки: получено %1, доставлено %2</translation>
    </message>
    <message>
        <source>LeadBridge: a test alert</source>
        <translation>Мост заявок: проверка оповещений</translation>
    </message>
    <message>
        <source>Alerts arrive here. Nothing is wrong: this message was asked for.</source>
        <translation>Оповещения будут приходить сюда. Ничего не случилось: вы попросили проверить.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Рабочий стол</translation>
    </message>
    <message>
        <source>Only you can read it.</source>
        <translation>Прочитать её можете только вы.</translation>
    </message>
    <message>
        <source>There is no data folder yet.</source>
        <translation>Папки данных пока нет.</translation>
    </message>
    <message>
        <source>It is made when the program is started.</source>
        <translation>Она появится при первом запуске программы.</translation>
    </message>
    <message>
        <source>The program cannot write into it.</source>
        <translation>У&#xa0;программы нет прав на запись в&#xa0;неё.</translation>
    </message>
    <message>
        <source>Give the folder to the user who runs the program.</source>
        <translation>Сделайте владельцем папки того, кто запускает программу.</translation>
    </message>
    <message>
        <source>Other users can read: %1.</source>
        <translation>Другие пользователи могут прочитать: %1.</translation>
    </message>
    <message>
        <source>Take their rights away: chmod -R go= on the folder.</source>
        <translation>Закройте им доступ: команда chmod -R go= для этой папки.</translation>
    </message>
    <message>
        <source>Every page was looked at: sound. %1, events: %2.</source>
        <translation>Проверен целиком, повреждений нет. %1, событий: %2.</translation>
    </message>
    <message>
        <source>It opens. %1, events: %2; too large to look at every page now.</source>
        <translation>Открывается. %1, событий: %2; слишком велик, чтобы сейчас проверить его целиком.</translation>
    </message>
    <message>
        <source>There is no journal yet.</source>
        <translation>Журнала пока нет.</translation>
    </message>
    <message>
        <source>It is damaged: %1.</source>
        <translation>Он повреждён: %1.</translation>
    </message>
    <message>
        <source>Start the program again: it sets the damaged file aside. Then restore the newest copy.</source>
        <translation>Выйдите из программы и&#xa0;запустите её снова: она отложит повреждённый файл. Затем восстановите самую свежую копию.</translation>
    </message>
    <message>
        <source>A newer program wrote it.</source>
        <translation>Он записан более новой версией программы.</translation>
    </message>
    <message>
        <source>Install the newer program.</source>
        <translation>Установите более новую версию.</translation>
    </message>
    <message>
        <source>Another program holds it.</source>
        <translation>Его держит другая программа.</translation>
    </message>
    <message>
        <source>Close the program that has the file open.</source>
        <translation>Закройте программу, в&#xa0;которой открыт этот файл.</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Его нельзя прочитать: %1.</translation>
    </message>
    <message>
        <source>Look at the rights of the file and at the disk.</source>
        <translation>Проверьте права на файл и&#xa0;исправен ли диск.</translation>
    </message>
    <message>
        <source>%1 of %2 are free.</source>
        <translation>Свободно %1 из %2.</translation>
    </message>
    <message>
        <source>Only %1 of %2 are free.</source>
        <translation>Свободно только %1 из %2.</translation>
    </message>
    <message>
        <source>Free some room: without it no event can be stored.</source>
        <translation>Освободите место: без него события не записать.</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Копий пока нет.</translation>
    </message>
    <message>
        <source>A running bridge makes one every day, where that is switched on.</source>
        <translation>Пока мост работает, он делает копию каждый день, если это включено в&#xa0;настройках.</translation>
    </message>
    <message>
        <source>Make one now, and look whether daily copies are on.</source>
        <translation>Сделайте копию сейчас и&#xa0;проверьте, включены ли ежедневные.</translation>
    </message>
    <message>
        <source>Damaged files were set aside: %1.</source>
        <translation>Отложены повреждённые файлы: %1.</translation>
    </message>
    <message>
        <source>Once a copy is restored and nothing is missing, they can be deleted.</source>
        <translation>Когда копия восстановлена и&#xa0;всё на месте, их можно удалить.</translation>
    </message>
    <message>
        <source>No keys are kept.</source>
        <translation>Ключей нет.</translation>
    </message>
    <message>
        <source>They are in the system&apos;s password store.</source>
        <translation>Лежат в&#xa0;системном хранилище паролей.</translation>
    </message>
    <message>
        <source>There is no password store: they are in a file that only you can read.</source>
        <translation>Хранилища паролей нет: ключи лежат в&#xa0;файле, доступном только вам.</translation>
    </message>
    <message>
        <source>The file of the keys is damaged.</source>
        <translation>Файл ключей повреждён.</translation>
    </message>
    <message>
        <source>Give the keys again in the settings.</source>
        <translation>Введите ключи в&#xa0;настройках заново.</translation>
    </message>
    <message>
        <source>The file of the keys cannot be read.</source>
        <translation>Файл ключей нельзя прочитать.</translation>
    </message>
    <message>
        <source>Look at the rights of the file.</source>
        <translation>Проверьте права на файл.</translation>
    </message>
    <message>
        <source>A flow needs it, and it is not kept.</source>
        <translation>Нужен обработке, но не сохранён.</translation>
    </message>
    <message>
        <source>Add the key in the settings.</source>
        <translation>Добавьте ключ в&#xa0;настройках.</translation>
    </message>
    <message>
        <source>It does not run, so services and the address were not asked.</source>
        <translation>Не запущен, поэтому сервисы и&#xa0;адрес не проверялись.</translation>
    </message>
    <message>
        <source>Events come only while it runs.</source>
        <translation>События приходят, только пока он работает.</translation>
    </message>
    <message>
        <source>It is being opened.</source>
        <translation>Открывается.</translation>
    </message>
    <message>
        <source>Requests are taken at port %1.</source>
        <translation>Приём идёт на порту %1.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>Порт %1 свободен.</translation>
    </message>
    <message>
        <source>Port %1 cannot be opened.</source>
        <translation>Порт %1 не открывается.</translation>
    </message>
    <message>
        <source>Look at the address to listen at in the settings.</source>
        <translation>Проверьте в&#xa0;настройках адрес приёма.</translation>
    </message>
    <message>
        <source>Events are refused: they cannot be stored.</source>
        <translation>События не принимаются: их не удаётся записать.</translation>
    </message>
    <message>
        <source>Look at the lines on the journal and the disk.</source>
        <translation>Посмотрите строки о&#xa0;журнале и&#xa0;диске.</translation>
    </message>
    <message>
        <source>%1 leads to this program.</source>
        <translation>%1 ведёт в&#xa0;эту программу.</translation>
    </message>
    <message>
        <source>%1 leads here, but within this network: whether the internet reaches it cannot be seen from here.</source>
        <translation>%1 ведёт сюда, но внутри этой сети: доступен ли он из интернета, отсюда не видно.</translation>
    </message>
    <message>
        <source>No public address is set.</source>
        <translation>Внешний адрес не задан.</translation>
    </message>
    <message>
        <source>Klientiks needs one to reach this computer.</source>
        <translation>Без него Клиентикс не найдёт этот компьютер.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Имя %1 не найдено.</translation>
    </message>
    <message>
        <source>Look at the address in the settings, and whether the tunnel runs.</source>
        <translation>Проверьте, верен ли адрес в&#xa0;настройках и&#xa0;работает ли туннель.</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>По адресу %1 никто не отвечает.</translation>
    </message>
    <message>
        <source>Start the tunnel or the server that passes requests on.</source>
        <translation>Запустите туннель или сервер, который передаёт запросы.</translation>
    </message>
    <message>
        <source>%1 does not answer in time.</source>
        <translation>%1 не отвечает вовремя.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2.</source>
        <translation>Сертификат %1 не подошёл: %2.</translation>
    </message>
    <message>
        <source>Renew the certificate.</source>
        <translation>Обновите сертификат.</translation>
    </message>
    <message>
        <source>Another program answers at %1.</source>
        <translation>По адресу %1 отвечает другая программа.</translation>
    </message>
    <message>
        <source>Look where the tunnel or the server passes requests on to.</source>
        <translation>Проверьте, куда туннель или сервер передаёт запросы.</translation>
    </message>
    <message>
        <source>Nothing is listened to here, so it was not asked.</source>
        <translation>Приём не идёт, поэтому адрес не проверялся.</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2.</source>
        <translation>Не удалось проверить %1: %2.</translation>
    </message>
    <message>
        <source>Look at the address in the settings.</source>
        <translation>Проверьте адрес в&#xa0;настройках.</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>Похоже, идут верно.</translation>
    </message>
    <message>
        <source>Switch on setting the time by the network.</source>
        <translation>Включите в&#xa0;настройках системы автоматическую установку времени.</translation>
    </message>
    <message>
        <source>It is behind events that came already.</source>
        <translation>Отстают от событий, которые уже пришли.</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Связь есть.</translation>
    </message>
    <message>
        <source>The service answers. Whether the key is right, only a lead shows.</source>
        <translation>Сервис отвечает. Верен ли ключ, покажет только заявка.</translation>
    </message>
    <message>
        <source>Open the step in the flow and check its connection there.</source>
        <translation>Откройте шаг в&#xa0;обработке и&#xa0;проверьте связь там.</translation>
    </message>
    <message>
        <source>Trouble is told here.</source>
        <translation>О&#xa0;проблемах сообщаем сюда.</translation>
    </message>
    <message>
        <source>Look at the settings of the alerts.</source>
        <translation>Проверьте настройки оповещений.</translation>
    </message>
    <message>
        <source>Neither mail nor Telegram is set: with the window closed nobody is told of trouble.</source>
        <translation>Ни почта, ни Telegram не настроены: при закрытом окне о&#xa0;проблемах никто не узнает.</translation>
    </message>
    <message>
        <source>Give an address in the settings.</source>
        <translation>Укажите в&#xa0;настройках почту или чат Telegram.</translation>
    </message>
    <message>
        <source>None is open.</source>
        <translation>Открытых нет.</translation>
    </message>
    <message>
        <source>Open: %1.</source>
        <translation>Открыто: %1.</translation>
    </message>
    <message>
        <source>Each of them says on the page Problems what to do.</source>
        <translation>Что делать, сказано у&#xa0;каждой на странице «Проблемы».</translation>
    </message>
    <message>
        <source>Not everything answered in time.</source>
        <translation>Не всё ответило вовремя.</translation>
    </message>
    <message>
        <source>Check again in a minute.</source>
        <translation>Повторите проверку через минуту.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Папка данных</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложенные файлы</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Мост</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Внешний адрес</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Оповещения</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Answer: “%1”</source>
        <translation>Ответ: «%1»</translation>
    </message>
    <message>
        <source>Take the right key from your account there and store it here.</source>
        <translation>Возьмите верный ключ в&#xa0;личном кабинете сервиса и&#xa0;сохраните его в&#xa0;программе.</translation>
    </message>
    <message>
        <source>There is no key for %1</source>
        <translation>%1: ключ не сохранён</translation>
    </message>
    <message>
        <source>Store the key, then send again.</source>
        <translation>Сохраните ключ и&#xa0;отправьте снова.</translation>
    </message>
    <message>
        <source>%1 did not take the key</source>
        <translation>%1: ключ не принят</translation>
    </message>
    <message>
        <source>The service has the client already: nothing needs to be sent again.</source>
        <translation>Клиент уже есть в&#xa0;сервисе, повторять не нужно.</translation>
    </message>
    <message>
        <source>Correct the value and send.</source>
        <translation>Исправьте значение и&#xa0;отправьте.</translation>
    </message>
    <message>
        <source>%1 has not taken leads for a long time</source>
        <translation>%1 давно не принимает заявки</translation>
    </message>
    <message>
        <source>Nothing is lost: they wait, and we try again. If it goes on, ask the service.</source>
        <translation>Ничего не потеряно: заявки ждут, повторяем сами. Если это затянется, напишите в&#xa0;поддержку сервиса.</translation>
    </message>
    <message>
        <source>Store the right key: then what waits goes out in order.</source>
        <translation>Сохраните верный ключ: ожидающие заявки уйдут по порядку.</translation>
    </message>
    <message>
        <source>Sending to %1 waits: it does not work there</source>
        <translation>%1 не работает, отправка ждёт</translation>
    </message>
    <message>
        <source>Nothing to do: we try one lead now and then, and send the rest in order when it works.</source>
        <translation>Ничего делать не надо: время от времени пробуем отправить одну заявку, а&#xa0;когда сервис заработает, отправим остальные по порядку.</translation>
    </message>
    <message>
        <source>Port %1 is taken</source>
        <translation>Порт %1 занят</translation>
    </message>
    <message>
        <source>Take another port. The address for Klientiks changes only if the port is a part of it.</source>
        <translation>Возьмите другой порт. Адрес для Клиентикса изменится, только если порт в&#xa0;нём указан.</translation>
    </message>
    <message>
        <source>Events cannot be received</source>
        <translation>События не принимаются</translation>
    </message>
    <message>
        <source>Look at port and address in the settings.</source>
        <translation>Проверьте порт и&#xa0;адрес в&#xa0;настройках.</translation>
    </message>
    <message>
        <source>The address for Klientiks does not lead here</source>
        <translation>Адрес для Клиентикса не ведёт в&#xa0;программу</translation>
    </message>
    <message>
        <source>Look at the tunnel or router. Until then Klientiks&apos; events do not arrive.</source>
        <translation>Проверьте туннель или роутер. Пока адрес не работает, события Клиентикса не доходят.</translation>
    </message>
    <message>
        <source>Events cannot be stored</source>
        <translation>Не удаётся записать события</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заполнен.</translation>
    </message>
    <message>
        <source>Make room: receiving then goes on by itself. Klientiks gets a refusal.</source>
        <translation>Освободите место: приём продолжится сам. До этого Клиентикс получает отказ.</translation>
    </message>
    <message>
        <source>Another program holds the journal.</source>
        <translation>Журнал занят другой программой.</translation>
    </message>
    <message>
        <source>Close the program that has the file open, such as a backup.</source>
        <translation>Закройте программу, которая открыла файл, например резервное копирование.</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written.</source>
        <translation>Нет прав на запись в&#xa0;файл или его папку.</translation>
    </message>
    <message>
        <source>Allow this user to write the folder.</source>
        <translation>Разрешите пользователю, который запускает программу, запись в&#xa0;папку данных.</translation>
    </message>
    <message>
        <source>The journal&apos;s file is damaged.</source>
        <translation>Файл журнала повреждён.</translation>
    </message>
    <message>
        <source>Quit the program and start it again: it sets the file aside.</source>
        <translation>Выйдите из программы и&#xa0;запустите её снова: повреждённый файл она отложит и&#xa0;начнёт новый.</translation>
    </message>
    <message>
        <source>The disk refuses to write.</source>
        <translation>На диск не удаётся писать.</translation>
    </message>
    <message>
        <source>Look whether the disk is there and healthy.</source>
        <translation>Проверьте, подключён ли диск и&#xa0;исправен ли он.</translation>
    </message>
    <message>
        <source>The certificate of %1 has run out</source>
        <translation>Истёк срок сертификата %1</translation>
    </message>
    <message>
        <source>The certificate of %1 is about to run out</source>
        <translation>Скоро истечёт срок сертификата %1</translation>
    </message>
    <message>
        <source>Renew it where the address is served: tunnel, router or server.</source>
        <translation>Обновите его там, где настроен адрес: в&#xa0;туннеле, на роутере или на сервере.</translation>
    </message>
    <message>
        <source>The key “%1” has run out</source>
        <translation>Истёк срок ключа «%1»</translation>
    </message>
    <message>
        <source>The key “%1” is about to run out</source>
        <translation>Скоро истечёт срок ключа «%1»</translation>
    </message>
    <message>
        <source>Make a new one at the service and store it here.</source>
        <translation>Выпустите новый ключ в&#xa0;сервисе и&#xa0;сохраните его в&#xa0;программе.</translation>
    </message>
    <message>
        <source>An alert could not be sent by e-mail</source>
        <translation>Оповещение не ушло по почте</translation>
    </message>
    <message>
        <source>An alert could not be sent by Telegram</source>
        <translation>Оповещение не ушло в&#xa0;Telegram</translation>
    </message>
    <message>
        <source>An alert could not be sent</source>
        <translation>Оповещение не ушло</translation>
    </message>
    <message>
        <source>Look at the alerts&apos; settings and send a test.</source>
        <translation>Проверьте настройки оповещений и&#xa0;отправьте пробное.</translation>
    </message>
    <message>
        <source>The disk is almost full</source>
        <translation>Диск почти заполнен</translation>
    </message>
    <message>
        <source>Make room: on a full disk receiving stops.</source>
        <translation>Освободите место: когда диск заполнится, приём остановится.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is wrong</source>
        <translation>Часы компьютера идут неверно</translation>
    </message>
    <message>
        <source>Switch on in the system that time is set by the internet.</source>
        <translation>Включите в&#xa0;настройках системы автоматическую установку времени.</translation>
    </message>
    <message>
        <source>Nothing comes for “%1”</source>
        <translation>В&#xa0;«%1» ничего не приходит</translation>
    </message>
    <message>
        <source>Look in Klientiks whether the webhook is on and has today&apos;s address.</source>
        <translation>Проверьте в&#xa0;списке событий Клиентикса, есть ли там это событие и&#xa0;верный ли у&#xa0;него адрес.</translation>
    </message>
    <message>
        <source>The journal was damaged</source>
        <translation>Журнал был повреждён</translation>
    </message>
    <message>
        <source>The old file was kept beside it, a new one begun.</source>
        <translation>Старый файл сохранён рядом, начат новый.</translation>
    </message>
    <message>
        <source>Restore yesterday&apos;s copy.</source>
        <translation>Восстановите последнюю копию.</translation>
    </message>
    <message>
        <source>The daily copy was not made</source>
        <translation>Ежедневная копия не сделана</translation>
    </message>
    <message>
        <source>Its file could not be written.</source>
        <translation>Файл копии не удалось записать.</translation>
    </message>
    <message>
        <source>Look whether the disk has room for it.</source>
        <translation>Проверьте, хватает ли для неё места на диске.</translation>
    </message>
    <message>
        <source>For a while nothing was received</source>
        <translation>Какое-то время приёма не было</translation>
    </message>
    <message>
        <source>Look what came to Klientiks in that time, and catch it up.</source>
        <translation>Посмотрите, какие клиенты и&#xa0;записи появились за это время в&#xa0;Клиентиксе, и&#xa0;догрузите их в&#xa0;«Истории».</translation>
    </message>
    <message>
        <source>Leads refused or not delivered</source>
        <translation>Заявки отклонены или не доставлены</translation>
    </message>
    <message>
        <source>Leads tried again for long</source>
        <translation>Отправить заявки долго не удаётся</translation>
    </message>
    <message>
        <source>A service does not work</source>
        <translation>Сервис не работает</translation>
    </message>
    <message>
        <source>A flow receives nothing</source>
        <translation>В&#xa0;обработку ничего не приходит</translation>
    </message>
    <message>
        <source>Receiving does not work</source>
        <translation>Приём не работает</translation>
    </message>
    <message>
        <source>The address cannot be reached</source>
        <translation>Адрес недоступен</translation>
    </message>
    <message>
        <source>A certificate runs out</source>
        <translation>Истекает срок сертификата</translation>
    </message>
    <message>
        <source>A key runs out</source>
        <translation>Истекает срок ключа</translation>
    </message>
    <message>
        <source>The program or computer was off</source>
        <translation>Был перерыв в&#xa0;приёме</translation>
    </message>
    <message>
        <source>No answer came, but the service has it: No. %1</source>
        <translation>Ответа не было, но заявка в&#xa0;сервисе есть: №&#xa0;%1</translation>
    </message>
    <message>
        <source>No answer came, and the service has nothing</source>
        <translation>Ответа не было, и&#xa0;заявки в&#xa0;сервисе нет</translation>
    </message>
    <message>
        <source>Waited in a restored copy: it may have gone out since the copy was made</source>
        <translation>Ждала в&#xa0;восстановленной копии: могла уйти уже после того, как копию сделали</translation>
    </message>
    <message>
        <source>%1 of %2 are free on the disk</source>
        <translation>На диске свободно %1 из %2</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Действует до %1</translation>
    </message>
    <message>
        <source>From %1 to %2 nothing was received</source>
        <translation>С&#xa0;%1 до %2 приёма не было</translation>
    </message>
    <message>
        <source>Personal data removed with age</source>
        <translation>Личные данные удалены по сроку хранения</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>Pay there, then let what waits go out.</source>
        <translation>Оплатите аккаунт в&#xa0;сервисе, затем отправьте ожидающие заявки.</translation>
    </message>
    <message>
        <source>Give the key&apos;s user the right there, then let what waits go out.</source>
        <translation>Дайте в&#xa0;сервисе права владельцу ключа, затем отправьте ожидающие заявки.</translation>
    </message>
    <message>
        <source>Store the right key: what waits goes out in order. Then send the refused leads again.</source>
        <translation>Сохраните верный ключ: ожидающие заявки уйдут по порядку. Отклонённые после этого отправьте снова.</translation>
    </message>
    <message>
        <source>Store the key: then what waits goes out in order.</source>
        <translation>Сохраните ключ: тогда ожидающие заявки уйдут по порядку.</translation>
    </message>
    <message>
        <source>%1 takes no leads from this account</source>
        <translation>%1: заявки от этого аккаунта не принимаются</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>Не удалось открыть %1: %2</translation>
    </message>
    <message>
        <source>Another program answers there: %1</source>
        <translation>Там отвечает другая программа: %1</translation>
    </message>
    <message>
        <source>A repeat of No. %1, sent by hand</source>
        <translation>Повтор заявки №&#xa0;%1, отправлен вручную</translation>
    </message>
    <message>
        <source>The newest copy was made %1.</source>
        <translation>Последняя копия сделана %1.</translation>
    </message>
    <message>
        <source>The newest copy was made %1: older than two days.</source>
        <translation>Последняя копия сделана %1: больше двух дней назад.</translation>
    </message>
    <message>
        <source>It is off by %1.</source>
        <translation>Расхождение: %1.</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>В&#xa0;порядке</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>На заметку</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Нужны вы</translation>
    </message>
    <message>
        <source>h</source>
        <translation>ч</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>мс</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>Events that may be missing: %1</source>
        <translation>Могло пропасть событий: %1</translation>
    </message>
    <message>
        <source>Whether events are missing is not known</source>
        <translation>Пропали ли события, неизвестно</translation>
    </message>
    <message>
        <source>Nothing was received for %1</source>
        <translation>Приёма не было %1</translation>
    </message>
    <message>
        <source>From %1 to %2. %3</source>
        <translation>С&#xa0;%1 до %2. %3</translation>
    </message>
    <message>
        <source>The clock is fast by %1</source>
        <translation>Часы спешат на %1</translation>
    </message>
    <message>
        <source>The clock is slow by %1</source>
        <translation>Часы отстают на %1</translation>
    </message>
    <message>
        <source>The last event came %1, usual by now: %2</source>
        <translation>Последнее событие: %1. К&#xa0;этому часу обычно приходит: %2</translation>
    </message>
    <message>
        <source>Was valid until %1</source>
        <translation>Действовал до %1</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Журнал повреждён</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Файл повреждён</translation>
    </message>
    <message>
        <source>The file was damaged. It was set aside and a new one started</source>
        <translation>Файл был повреждён. Он сохранён рядом, начат новый</translation>
    </message>
</context>
</TS>
